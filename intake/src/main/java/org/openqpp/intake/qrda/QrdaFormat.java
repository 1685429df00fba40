package org.openqpp.intake.qrda;

import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.SubmissionFormat;
import org.openqpp.policy.Policy;

/** QRDA III as one of several formats. Its door is made when the first document comes. */
final class QrdaFormat implements SubmissionFormat {

    private final Policy policy;
    private final Limits limits;
    private volatile @Nullable QrdaIntake intake;

    QrdaFormat(Policy policy, Limits limits) {
        this.policy = policy;
        this.limits = limits;
    }

    @Override
    public boolean reads(Document document) {
        return Xml.looksLike(document.content());
    }

    @Override
    public Drafts read(Document document) {
        QrdaIntake made = intake;
        if (made == null) {
            // two threads may make one each; that does no harm
            made = QrdaIntake.of(policy, EntityIds.UNKNOWN, limits);
            intake = made;
        }
        return made.drafts(document);
    }
}

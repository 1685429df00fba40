package org.openqpp.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.policy.Policy;

/** The typical group submission: six quality measures, full Promoting Interoperability, three activities, eight cost measures. */
final class TypicalGroup {

    private TypicalGroup() {}

    /** The submission as JSON text. */
    static byte[] json() {
        try (InputStream in = TypicalGroup.class.getResourceAsStream("typical-group.json")) {
            if (in == null) {
                throw new IllegalStateException("typical-group.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The submission taken in under a policy, without a participation file. */
    static Case accepted(Policy policy) {
        Document document = Document.of("typical-group.json", json());
        return JsonIntake.of(policy)
                .read(List.of(document), null)
                .accepted()
                .orElseThrow(() -> new IllegalStateException("typical-group.json is not accepted"));
    }
}

package org.openqpp.intake.qrda;

import static org.openqpp.intake.problem.ProblemCode.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.qrda.Header.Text;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Program;
import org.openqpp.policy.value.ParticipationOption;

/**
 * Checks a document: its program, its sections, and every statement in it.
 *
 * <p>For example, a document with two quality sections has one too many. All checks of a document share one list of problems.
 */
final class DocumentCheck {

    private final QrdaGuide guide;
    private final Header header;
    private final QrdaFindings findings;
    private final @Nullable Program program;
    private final QualityCheck quality;
    private final OtherSectionsCheck others;
    private final PeriodCheck periods;
    private final @Nullable ModelCheck model;

    DocumentCheck(QrdaGuide guide, Ecqms ecqms, EntityIds entityIds, QrdaContent content, QrdaFindings findings) {
        this.guide = guide;
        this.header = content.header();
        this.findings = findings;
        String name = Header.first(header.programNames);
        this.program = name == null ? null : guide.findProgram(name).orElse(null);
        QrdaGuide.Model rules = program == null ? null : program.model().orElse(null);
        this.model = rules == null ? null : new ModelCheck(guide, rules, ecqms, entityIds, header, findings);
        this.quality = new QualityCheck(guide, ecqms, findings, program, model);
        this.others = new OtherSectionsCheck(ecqms.interoperabilitySubstitutes(), findings);
        this.periods = new PeriodCheck(findings, model);
    }

    /** What the program name of the document stands for; absent when it stands for nothing. */
    @Nullable
    Program program() {
        return program;
    }

    /** Checks everything. */
    void check(Statement document) {
        checkSections(document);
        checkProgram(document);
        if (model != null) {
            model.checkDocument(document);
        }
        walk(document);
    }

    private void checkSections(Statement document) {
        int qualitySections = document.count(Template.QUALITY_SECTION);
        int interoperabilitySections = document.count(Template.INTEROPERABILITY_SECTION);
        int activitiesSections = document.count(Template.ACTIVITIES_SECTION);
        if (qualitySections + interoperabilitySections + activitiesSections == 0) {
            findings.add(
                    NO_SECTION,
                    document.element,
                    "The document has no quality, Promoting Interoperability or improvement activities section.");
        }
        second(document, Template.INTEROPERABILITY_SECTION, SECOND_INTEROPERABILITY_SECTION);
        second(document, Template.ACTIVITIES_SECTION, SECOND_ACTIVITIES_SECTION);
        second(document, Template.QUALITY_SECTION, SECOND_QUALITY_SECTION);
    }

    private void second(Statement document, Template template, ProblemCode code) {
        List<Statement> sections = document.all(template);
        if (sections.size() > 1) {
            findings.add(
                    code,
                    sections.get(1).element,
                    "The document has " + sections.size() + " sections of this kind; this is the second.");
        }
    }

    private void checkProgram(Statement document) {
        List<Text> names = header.programNames;
        if (names.size() != 1) {
            int at = names.isEmpty()
                    ? or(header.recipient, document)
                    : names.get(1).element();
            findings.add(
                    PROGRAM_NAME_COUNT,
                    at,
                    names.isEmpty()
                            ? "The document names no program; it is one of " + programNames() + "."
                            : "The document names " + names.size() + " programs.");
            if (names.isEmpty()) {
                return;
            }
        }
        Text name = names.get(0);
        if (program == null) {
            findings.add(
                    names.size() == 1,
                    UNKNOWN_PROGRAM_NAME,
                    name.element(),
                    "There is no program " + Quote.of(name.value()) + "; the names are " + programNames() + ".");
        } else if (program.participationOption() == ParticipationOption.VIRTUAL_GROUP
                && header.virtualGroupIds.isEmpty()) {
            findings.add(
                    names.size() == 1,
                    VIRTUAL_GROUP_ID_MISSING,
                    or(header.serviceEvent, document),
                    "The document is that of a virtual group, but does not give its id.");
        }
    }

    private String programNames() {
        return String.join(", ", guide.programs().keySet());
    }

    private static int or(int element, Statement document) {
        return element < 0 ? document.element : element;
    }

    private void walk(Statement statement) {
        switch (statement.template) {
            case QUALITY_SECTION -> quality.checkSection(statement);
            case MEASURE -> quality.checkMeasure(statement);
            case POPULATION -> quality.checkPopulation(statement);
            case RATE -> quality.checkRate(statement);
            case COUNT -> quality.checkCount(statement);
            case PERIOD -> periods.check(statement);
            case INTEROPERABILITY_SECTION -> others.checkInteroperabilitySection(statement);
            case PROPORTION -> others.checkProportion(statement);
            case NUMERATOR -> others.checkProportionCount(statement, "numerator");
            case DENOMINATOR -> others.checkProportionCount(statement, "denominator");
            case ATTESTATION -> others.checkAttestation(statement);
            case ACTIVITIES_SECTION -> others.checkActivitiesSection(statement);
            case ACTIVITY -> others.checkActivity(statement);
            case ANSWER -> others.checkAnswer(statement);
            case DOCUMENT, STRATUM, SEX, ETHNICITY, RACE, PAYER -> {
                // checked with what is around them
            }
        }
        for (Statement child : statement.children()) {
            if (!child.checked) {
                walk(child);
            }
        }
    }
}

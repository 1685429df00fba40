package org.openqpp.intake.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.ParticipationOption;

/**
 * Checks who a submission is for: which identifiers the participation option needs, and their form.
 *
 * <p>For example, an individual needs a TIN of nine digits and an NPI of ten (rules ). No message repeats an
 * identifier.
 */
final class EntityCheck {

    private static final String TIN = "taxpayerIdentificationNumber";
    private static final String NPI = "nationalProviderIdentifier";
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    /** What the prefix 80840 of provider identifiers adds to the Luhn sum. */
    private static final int PREFIX_SUM = 24;

    private EntityCheck() {}

    static void check(SubmissionDraft submission, Findings findings) {
        ParticipationOption option = submission.participationOption();
        String tin = submission.taxpayerIdentificationNumber();
        String npi = submission.nationalProviderIdentifier();
        if (option == ParticipationOption.INDIVIDUAL || option == ParticipationOption.GROUP) {
            if (tin == null) {
                findings.add(ProblemCode.TIN_MISSING, "", "The submission of " + word(option) + " has no " + TIN + ".");
            }
        } else if (option != null && submission.entityId() == null) {
            findings.add(ProblemCode.ENTITY_ID_MISSING, "", "The submission of " + word(option) + " has no entityId.");
        }
        if (option == ParticipationOption.INDIVIDUAL && npi == null) {
            findings.add(ProblemCode.NPI_MISSING, "", "The submission of " + word(option) + " has no " + NPI + ".");
        }
        if (option != null && option != ParticipationOption.INDIVIDUAL && npi != null) {
            findings.add(
                    ProblemCode.NPI_NOT_USED,
                    "/" + NPI,
                    "The submission of " + word(option) + " has an NPI, which is not used.");
        }
        checkForms(tin, npi, findings);
    }

    private static String word(ParticipationOption option) {
        boolean vowel = option == ParticipationOption.APM_ENTITY || option == ParticipationOption.INDIVIDUAL;
        return (vowel ? "an " : "a ") + option.label();
    }

    /** Checks the form of identifiers, where there are any. */
    static void checkForms(@Nullable String tin, @Nullable String npi, Findings findings) {
        if (tin != null && !NINE_DIGITS.matcher(tin).matches()) {
            findings.add(ProblemCode.TIN_FORM, "/" + TIN, form(TIN, tin, "nine"));
        }
        if (npi == null) {
            return;
        }
        if (!TEN_DIGITS.matcher(npi).matches()) {
            findings.add(ProblemCode.NPI_FORM, "/" + NPI, form(NPI, npi, "ten"));
        } else if (!hasCheckDigit(npi)) {
            findings.add(ProblemCode.NPI_CHECK_DIGIT, "/" + NPI, "The last digit of the NPI does not fit the others.");
        }
    }

    private static String form(String field, String identifier, String digits) {
        boolean onlyDigits = identifier.chars().allMatch(c -> c >= '0' && c <= '9');
        return field + " has " + identifier.length() + " characters" + (onlyDigits ? "" : ", not all of them digits")
                + "; " + digits + " digits are expected.";
    }

    /** Whether the last digit is the Luhn check digit of the others behind the prefix 80840. */
    private static boolean hasCheckDigit(String npi) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < npi.length(); i++) {
            int digit = npi.charAt(i) - '0';
            boolean doubled = i % 2 == 0;
            sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }
}

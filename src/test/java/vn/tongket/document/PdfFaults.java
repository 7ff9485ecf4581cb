package vn.tongket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against what the product claims of all it writes: PDF/A-2a for keeping and PDF/UA-1 for reading aloud, at once. */
public final class PdfFaults {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfFaults() {}

    /** @throws AssertionError naming every rule broken, by clause */
    public static void assertNone(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertNone(pdf, flavour);
        }
    }

    private static void assertNone(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.getTotalAssertions()).as("something was checked").isPositive();
            assertThat(faults).as(flavour.toString()).isEmpty();
            assertThat(result.isCompliant()).as(flavour.toString()).isTrue();
        }
    }
}

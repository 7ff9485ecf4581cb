package vn.tongket.document.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;

/**
 * Thể thức: how documents of a kind look from one day to another, as {@code src/main/resources/document/formats/*.yaml}
 * says. The code holds no constant of a format.
 *
 * @param code {@code state-30-2020}
 * @param validFrom first day
 * @param validTo first day after; null while in force
 * @param legalBasis number, issuer and date of what prescribes it
 * @param annexes how annexes are numbered and say what they belong to
 * @param signing what differs between formats in who signs for whom
 * @param styles how each part of a document is set
 * @param headings levels 1 to {@value Block#LEVELS}
 * @param authorities how each form of signing is written; a form that is absent is not used in this format
 * @param evidence what each item stands on, and what is still to be checked against the original text
 */
public record IssueFormat(
        String code,
        IssueKind kind,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        Page page,
        Phrases phrases,
        Annexes annexes,
        Signing signing,
        Map<DocumentPart, TextStyle> styles,
        List<HeadingLevel> headings,
        Map<Authority, String> authorities,
        List<Evidence> evidence) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Counts headings and writes their numbers in this format's way; one for each document. */
    public HeadingNumbers headingNumbers() {
        return new HeadingNumbers(this);
    }

    public TextStyle style(DocumentPart part) {
        TextStyle style = styles.get(part);
        if (style == null) {
            throw new IllegalStateException("Format " + code + " does not say how " + part + " is set");
        }
        return style;
    }

    public HeadingLevel heading(int level) {
        return headings.get(level - 1);
    }

    /** {@code KT.} before the position. */
    String write(Authority authority) {
        String written = authorities.get(authority);
        if (written == null) {
            throw BadInput.of(
                    "Form of signing " + authority + " does not exist in " + name,
                    "Thể thức ký này không có trong " + name + "; chọn thể thức ký khác");
        }
        return written;
    }

    /**
     * Paper, in millimetres.
     *
     * @param headWidth share of the text width the left half of the head takes, 0 to 1
     * @param firstLine indent of a paragraph's first line
     * @param lineSpacing of the body: points when exact, else lines
     * @param paragraphGap least space between paragraphs, in points
     */
    public record Page(
            double width,
            double height,
            double top,
            double bottom,
            double left,
            double right,
            double headWidth,
            double firstLine,
            double lineSpacing,
            boolean lineSpacingExact,
            double paragraphGap) {

        public double textWidth() {
            return width - left - right;
        }
    }

    /**
     * The words and marks that differ between formats.
     *
     * @param nation at the top right
     * @param motto below it; empty for none
     * @param issuerMark below the issuer: {@code *}; empty for none
     * @param number before the number: {@code Số: }
     * @param numberSeparator between number and symbol
     * @param subjectMark below the subject: {@code -----}; empty for none
     * @param addressees before the addressees
     * @param addresseesOfProposal the same in a tờ trình
     * @param legalBasisMark before each legal basis
     * @param legalBasisEnd after the last legal basis; the others end with a semicolon
     * @param addresseeEnd after the last of several addressees; the others end with a semicolon
     * @param end after the last word of the body
     * @param sameAsAbove first of the recipients where the document has addressees
     * @param filing before who files it, last of the recipients
     * @param draft below the number of a draft
     * @param draftNumber between it and the number of the draft
     * @param draftNumberBlank stands for a number nobody gave; empty: then the word stands alone
     * @param concurrently between the position in the host body and that in its committee
     */
    public record Phrases(
            String nation,
            String motto,
            String issuerMark,
            String number,
            String numberSeparator,
            String subjectMark,
            String addressees,
            String addresseesOfProposal,
            String legalBasisMark,
            String legalBasisEnd,
            String addresseeEnd,
            String end,
            String recipients,
            String sameAsAbove,
            String filing,
            String annex,
            String draft,
            String draftNumber,
            String draftNumberBlank,
            String concurrently) {}

    /**
     * Phụ lục.
     *
     * @param counting ROMAN or ARABIC
     * @param blankReferenceInElectronic whether number and day in the reference line stay blank where the document is an
     *     electronic one: its seal of time says them
     */
    public record Annexes(Counting counting, boolean blankReferenceInElectronic) {
        /** A single annex has no number. */
        public String number(int index, int count) {
            return count < 2 ? "" : HeadingNumbers.written(counting, index + 1);
        }
    }

    /**
     * @param hostPosition where the position in the body whose seal is used stands, if a committee has none of its own
     * @param deputyInNameOfCollective whether a deputy of a collective signs in its name with the deputy's own position,
     *     never for its head
     */
    public record Signing(HostPosition hostPosition, boolean deputyInNameOfCollective) {}

    /** Where the position in the host body stands. */
    public enum HostPosition {
        /** {@code BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO}. */
        WITH_CONCURRENTLY,
        /** Between the signature and the name. */
        ABOVE_NAME
    }

    /** Counting and look of one level. */
    public record HeadingLevel(Counting counting, String before, String after, boolean ownLine, TextStyle style) {}

    /** How headings of a level are counted. */
    public enum Counting {
        /** thứ nhất, thứ hai, … */
        ORDINAL,
        ROMAN,
        ARABIC,
        /** a, b, c, d, đ, e: the Vietnamese alphabet. */
        LETTER
    }

    /**
     * @param item what is meant, in words
     * @param verified whether it was read in the official text or in more than one source that agree
     * @param note where it comes from, or what contradicts
     */
    public record Evidence(String item, boolean verified, String note) {}
}

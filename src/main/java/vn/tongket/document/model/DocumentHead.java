package vn.tongket.document.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;

/**
 * Phần đầu văn bản: all that is printed before the body.
 *
 * @param superior body above the issuer, in capitals; empty for none
 * @param issuer in capitals: {@code ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH}
 * @param issuerInText the same inside a sentence: {@code Ủy ban nhân dân thị xã Hồng Lĩnh}
 * @param number as registered; null until then: left blank, never invented
 * @param symbol after the number: {@code BC-UBND}, {@code BC/TU}
 * @param day of issue; null: day and month left blank
 * @param typeName {@code BÁO CÁO}; its other cases are made from it
 * @param subject trích yếu: {@code Sơ kết 10 năm …}
 * @param addressees kính gửi; empty for none
 * @param legalBases căn cứ, without the final mark
 * @param draft prints remarks and that it is a draft; an issued copy has neither
 * @param draftNumber which draft; null where nobody counted
 * @param electronic whether it is signed and sent as a file; else on paper
 * @param invented prints a line that every figure is invented
 */
public record DocumentHead(
        IssueFormat format,
        String superior,
        String issuer,
        String issuerInText,
        @Nullable String number,
        String symbol,
        String place,
        @Nullable LocalDate day,
        String typeName,
        String subject,
        List<String> addressees,
        List<String> legalBases,
        boolean draft,
        @Nullable Integer draftNumber,
        boolean electronic,
        boolean invented) {
    public DocumentHead {
        addressees = List.copyOf(addressees);
        legalBases = List.copyOf(legalBases);
    }

    /** Room to write; no space of it is lost or broken over two lines. */
    private static final String BLANK = "\u00a0".repeat(5);

    /** What an invented document says about itself. */
    public static final String INVENTED = "Mọi đơn vị và số liệu trong văn bản này đều là giả định, chỉ để minh họa";

    /** {@code Số: 05/BC-UBND}; the number is blank until it is registered, and below 10 takes a zero. */
    public String numberLine() {
        return format.phrases().number() + numberAndSymbol(number);
    }

    /** {@code Hồng Lĩnh, ngày 27 tháng 8 năm 2019}. */
    public String placeAndDay() {
        return place + ", " + dayInWords(day);
    }

    /** What each annex says it belongs to: {@code (Kèm theo Báo cáo số … ngày … của …)}. */
    public String annexReference() {
        boolean blank = electronic && format.annexes().blankReferenceInElectronic();
        return "(Kèm theo " + typeInText() + " số " + numberAndSymbol(blank ? null : number) + " "
                + dayInWords(blank ? null : day) + " của " + issuerInText + ")";
    }

    /** {@code Dự thảo lần 2}; empty for an issued copy. */
    public String draftLine() {
        if (!draft) {
            return "";
        }
        IssueFormat.Phrases phrases = format.phrases();
        String which = draftNumber == null ? phrases.draftNumberBlank() : String.valueOf(draftNumber);
        return phrases.draft() + (which.isEmpty() ? "" : phrases.draftNumber() + which);
    }

    /** Each of several on a line of its own, with its dash and mark. */
    public List<String> addresseeLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < addressees.size(); i++) {
            String end = i == addressees.size() - 1 ? format.phrases().addresseeEnd() : ";";
            lines.add("- " + addressees.get(i) + end);
        }
        return lines;
    }

    /** Each with its mark before and after. */
    public List<String> legalBasisLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < legalBases.size(); i++) {
            String bare = legalBases.get(i).strip().replaceFirst("^-\\s*", "").replaceFirst("(?<![.;,])[.;,]+$", "");
            String end = i == legalBases.size() - 1 ? format.phrases().legalBasisEnd() : ";";
            lines.add(format.phrases().legalBasisMark() + bare + end);
        }
        return lines;
    }

    /** Name of the file and title of the document: {@code Báo cáo Sơ kết 10 năm …}. */
    public String title() {
        return typeInText() + " " + subject;
    }

    /** Before the addressees; a proposal to a superior Party body has another word. */
    public String addresseesWord() {
        boolean proposal = typeInText().equals("Tờ trình");
        return proposal
                ? format.phrases().addresseesOfProposal()
                : format.phrases().addressees();
    }

    private String typeInText() {
        String lower = typeName.toLowerCase(TextStyle.VIETNAMESE);
        return lower.isEmpty() ? "" : lower.substring(0, 1).toUpperCase(TextStyle.VIETNAMESE) + lower.substring(1);
    }

    private String numberAndSymbol(@Nullable String registered) {
        String written = registered == null || registered.isBlank() ? BLANK : registered.strip();
        boolean oneDigit = written.length() == 1 && Character.isDigit(written.charAt(0));
        return (oneDigit ? "0" : "") + written + format.phrases().numberSeparator() + symbol;
    }

    private static String dayInWords(@Nullable LocalDate on) {
        return on == null ? "ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK : VietnameseDates.dateLine(on);
    }
}

package vn.tongket.document;

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
 * @param draft prints remarks and the word DỰ THẢO; an issued copy has neither
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
        boolean invented) {
    public DocumentHead {
        addressees = List.copyOf(addressees);
        legalBases = List.copyOf(legalBases);
    }

    private static final String BLANK = " ".repeat(5);

    /** What an invented document says about itself. */
    static final String INVENTED = "Mọi đơn vị và số liệu trong văn bản này đều là giả định, chỉ để minh họa";

    /** {@code Số: 05/BC-UBND}; the number is blank until it is registered, and below 10 takes a zero. */
    String numberLine() {
        return format.phrases().number() + numberAndSymbol();
    }

    /** {@code Hồng Lĩnh, ngày 27 tháng 8 năm 2019}. */
    String placeAndDay() {
        return place + ", " + dayInWords();
    }

    /** What each annex says it belongs to: {@code (Kèm theo Báo cáo số … ngày … của …)}. */
    String annexReference() {
        return "(Kèm theo " + typeInText() + " số " + numberAndSymbol() + " " + dayInWords() + " của " + issuerInText
                + ")";
    }

    /** Each with its mark before and after. */
    List<String> legalBasisLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < legalBases.size(); i++) {
            String bare = legalBases.get(i).strip().replaceFirst("^-\\s*", "").replaceFirst("[.;,]+$", "");
            String end = i == legalBases.size() - 1 ? format.phrases().legalBasisEnd() : ";";
            lines.add(format.phrases().legalBasisMark() + bare + end);
        }
        return lines;
    }

    /** Name of the file and title of the document: {@code Báo cáo Sơ kết 10 năm …}. */
    String title() {
        return typeInText() + " " + subject;
    }

    /** Before the addressees; a proposal to a superior Party body has another word. */
    String addresseesWord() {
        boolean proposal = typeInText().equals("Tờ trình");
        return proposal
                ? format.phrases().addresseesOfProposal()
                : format.phrases().addressees();
    }

    private String typeInText() {
        String lower = typeName.toLowerCase(TextStyle.VIETNAMESE);
        return lower.isEmpty() ? "" : lower.substring(0, 1).toUpperCase(TextStyle.VIETNAMESE) + lower.substring(1);
    }

    private String numberAndSymbol() {
        String written = number == null || number.isBlank() ? BLANK : number.strip();
        boolean oneDigit = written.length() == 1 && Character.isDigit(written.charAt(0));
        return (oneDigit ? "0" : "") + written + format.phrases().numberSeparator() + symbol;
    }

    private String dayInWords() {
        return day == null ? "ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK : VietnameseDates.dateLine(day);
    }
}

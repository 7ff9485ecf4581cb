package vn.tongket.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
}

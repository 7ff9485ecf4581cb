package vn.tongket.review.setup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;

/**
 * Báo cáo sơ kết, tổng kết: what is reviewed, how it is issued and what a person wrote, whole: this record is what a package
 * holds and what is stored. Everything else in the document is composed from the programme, its findings and its figures.
 *
 * @param code unique within the programme
 * @param kind stored, never derived: a review of ten years may be an interim one
 * @param frame boundaries the figures are shown in
 * @param outline code of an outline carried in the product, or of one the package brings
 * @param convenedBy who holds the conference
 * @param decidedBy who commends
 * @param sections what a person wrote, by section code of the outline; figures in it are tokens
 */
public record ReviewDefinition(
        String code,
        Kind kind,
        String title,
        Window period,
        Frame frame,
        String outline,
        Format format,
        @Nullable String convenedBy,
        @Nullable String decidedBy,
        Issue issue,
        Map<String, String> sections) {

    public ReviewDefinition {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Whether this is what {@code other} is, of the same kind and period, in this format; never itself. */
    public boolean isSameIn(Format wanted, ReviewDefinition other) {
        return other.format != wanted
                && format == wanted
                && kind == other.kind
                && period.equals(other.period)
                && outline.equals(other.outline);
    }

    public enum Kind {
        /** Sơ kết. */
        INTERIM,
        /** Tổng kết. */
        FINAL
    }

    public enum Format {
        /** Decree 30/2020/NĐ-CP. */
        STATE,
        /** 36-HD/VPTW until 2026, then 05-HD/VPTW. */
        PARTY
    }

    /**
     * How the document is issued. What is null stays blank on paper: nothing is invented before it is registered or signed.
     *
     * @param superior body above the issuer, as printed
     * @param issuer as printed: {@code ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH}
     * @param symbol what follows the number: {@code BC-UBND}
     * @param number registered number
     * @param on day of issue
     * @param authority {@code TM.}, {@code KT.}, {@code TL.}, {@code TUQ.}, {@code Q.}; empty: none
     * @param onBehalfOf the collective named after TM.
     * @param deputyPosition who signs with KT.
     * @param legalBases căn cứ, without the final mark
     * @param addressees kính gửi, of a report to a superior; then the first of the recipients is {@code Như trên}
     * @param hostPosition of a committee's member in the body whose seal the committee uses: {@code BÍ THƯ}, printed as the
     *     format says ({@code BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO}); null where it has a seal of its own
     * @param draft which draft this is: {@code Dự thảo lần 2}
     * @param onPaper true where it is signed and sent on paper; else it is an electronic document
     */
    public record Issue(
            @Nullable String superior,
            String issuer,
            String symbol,
            @Nullable String number,
            String place,
            @Nullable LocalDate on,
            String authority,
            @Nullable String onBehalfOf,
            String position,
            @Nullable String deputyPosition,
            @Nullable String signer,
            List<String> recipients,
            List<String> legalBases,
            @Nullable List<String> addressees,
            @Nullable String hostPosition,
            @Nullable Integer draft,
            @Nullable Boolean onPaper) {
        /** Of an electronic document to no one in particular, signed by no committee of another body's seal. */
        public Issue(
                @Nullable String superior,
                String issuer,
                String symbol,
                @Nullable String number,
                String place,
                @Nullable LocalDate on,
                String authority,
                @Nullable String onBehalfOf,
                String position,
                @Nullable String deputyPosition,
                @Nullable String signer,
                List<String> recipients,
                List<String> legalBases) {
            this(
                    superior,
                    issuer,
                    symbol,
                    number,
                    place,
                    on,
                    authority,
                    onBehalfOf,
                    position,
                    deputyPosition,
                    signer,
                    recipients,
                    legalBases,
                    List.of(),
                    null,
                    null,
                    null);
        }

        public Issue {
            addressees = addressees == null ? List.of() : List.copyOf(addressees);
        }

        @Override
        public List<String> addressees() {
            return addressees == null ? List.of() : addressees;
        }

        /** Not named as a getter: what is stored is {@code onPaper}. */
        public boolean signedOnPaper() {
            return Boolean.TRUE.equals(onPaper);
        }
    }
}

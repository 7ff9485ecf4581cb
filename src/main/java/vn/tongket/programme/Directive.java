package vn.tongket.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản chỉ đạo: what is to be carried out.
 *
 * @param kind as printed, for example {@code Nghị quyết}, {@code Nghị định}
 * @param number number and symbol as printed, null where the source does not give it
 * @param source where we read it
 */
public record Directive(
        String code,
        String kind,
        @Nullable String number,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String summary,
        @Nullable String source) {}

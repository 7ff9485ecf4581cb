package vn.tongket.unit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Đơn vị: a stretch of the same territory, or an office of one, as it is named and placed during one of its versions.
 *
 * @param id for life, internal
 * @param code for life, printed
 * @param versionCode of this version: GSO code and first day, for reference units
 * @param type tinh, thanh_pho_trung_uong, quan, huyen, thi_xa, thanh_pho_thuoc_tinh, phuong, xa, thi_tran, dac_khu …
 * @param name without the word for its type: {@code Hồng Lĩnh}
 * @param fullName with it: {@code Thị xã Hồng Lĩnh}
 * @param parentId the unit above during this version; null for the country and for what stands directly below nothing
 * @param validTo first day after; null while it stands
 * @param legalBasis the act this version begins with
 */
public record Unit(
        int id,
        String code,
        UnitKind kind,
        String versionCode,
        String type,
        String name,
        String fullName,
        @Nullable Integer parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String gsoCode,
        @Nullable String legalBasis) {
    /** A number after the type word keeps the capital. */
    private static final Pattern TYPE_WORD =
            Pattern.compile("^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Phường|Xã|Thị trấn|Đặc khu)(?= (?!\\d))");

    /** Its full name inside a sentence: {@code thị xã Hồng Lĩnh}, but {@code Quận 1} (Decree 30/2020/NĐ-CP, annex II). */
    public String inSentence() {
        return TYPE_WORD.matcher(fullName).replaceFirst(match -> match.group().toLowerCase(Locale.ROOT));
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}

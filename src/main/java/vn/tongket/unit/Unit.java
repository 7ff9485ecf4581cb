package vn.tongket.unit;

import java.time.LocalDate;
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

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}

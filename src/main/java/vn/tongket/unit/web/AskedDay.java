package vn.tongket.unit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.form.TypedDay;

/**
 * The day a page speaks about.
 *
 * @param given whether the reader chose it; else it is today
 */
public record AskedDay(LocalDate day, boolean given) {
    /** As a person types it, {@code 30/6/2025}, or as it stands in an address, {@code 2025-06-30}. */
    static AskedDay of(@Nullable String words) {
        LocalDate day = TypedDay.orNone("", words == null ? "" : words);
        return day == null ? new AskedDay(Now.day(), false) : new AskedDay(day, true);
    }

    public String words() {
        return VietnameseDates.day(day);
    }

    /** What the field shows: empty where nothing was chosen. */
    public String typed() {
        return given ? words() : "";
    }

    /** The address of a unit as on this day. */
    public String address(String code) {
        return "/don-vi/" + code + (given ? "?ngay=" + day : "");
    }
}

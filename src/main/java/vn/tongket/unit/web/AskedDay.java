package vn.tongket.unit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.VietnameseDates;

/**
 * The day a page speaks about.
 *
 * @param given whether the reader chose it; else it is today
 */
public record AskedDay(LocalDate day, boolean given) {
    /** As a person types it, {@code 30/6/2025}, or as it stands in an address, {@code 2025-06-30}. */
    static AskedDay of(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return new AskedDay(LocalDate.now(VietnameseDates.CLOCK), false);
        }
        String typed = words.strip();
        return new AskedDay(
                DayReading.read(typed)
                        .orElseThrow(() -> BadInput.of(
                                "'" + typed + "' is not a day; write it as 30/06/2025",
                                "“" + typed + "” không phải là ngày. Ghi ngày như 30/06/2025.")),
                true);
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

package vn.tongket.report.web.word;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.VietnameseDates;

/** The request being answered, as the pages of rounds need it. */
public final class Asking {
    private Asking() {}

    public static LocalDate today() {
        return LocalDate.now(VietnameseDates.CLOCK);
    }

    /** Null: it is no day. */
    public static @Nullable LocalDate day(String words) {
        return DayReading.read(words).orElse(null);
    }

    public static LocalDate requireDay(String words, String what) {
        LocalDate day = day(words);
        if (day == null) {
            throw BadInput.of(
                    "'" + words + "' is no day",
                    what + " chưa đúng: ghi theo dạng 25/11/2026, không phải “" + words + "”.");
        }
        return day;
    }
}

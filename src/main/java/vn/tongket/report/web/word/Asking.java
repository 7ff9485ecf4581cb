package vn.tongket.report.web.word;

import java.time.LocalDate;
import vn.tongket.base.VietnameseDates;

/** The request being answered, as the pages of rounds need it. */
public final class Asking {
    private Asking() {}

    public static LocalDate today() {
        return LocalDate.now(VietnameseDates.CLOCK);
    }
}

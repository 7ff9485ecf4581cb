package vn.tongket.report.web.word;

import java.time.LocalDate;
import vn.tongket.base.Now;

/** The request being answered, as the pages of rounds need it. */
public final class Asking {
    private Asking() {}

    public static LocalDate today() {
        return Now.day();
    }
}

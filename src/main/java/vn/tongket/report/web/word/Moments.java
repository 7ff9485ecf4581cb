package vn.tongket.report.web.word;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;

/** Moments by the server's clock, in Viet Nam's time; the browser's clock never matters. */
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    private static LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(Now.ZONE).toLocalDateTime();
    }

    /** {@code 14:32}. */
    public static String time(OffsetDateTime at) {
        return TIME.format(local(at));
    }

    /** {@code 14:32 25/11/2026}. */
    public static String full(OffsetDateTime at) {
        return VietnameseDates.moment(local(at));
    }

    /** The time alone where it was today, which is shorter. */
    public static String recent(OffsetDateTime at) {
        return day(at).equals(Opened.today()) ? time(at) : full(at);
    }

    public static java.time.LocalDate day(OffsetDateTime at) {
        return local(at).toLocalDate();
    }
}

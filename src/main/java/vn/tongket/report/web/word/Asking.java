package vn.tongket.report.web.word;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Person;
import vn.tongket.page.Visit;

/** The request being answered, as the pages of rounds need it. */
public final class Asking {
    private Asking() {}

    public static Person person() {
        return Objects.requireNonNull(Visit.current().person(), "The gate lets only people signed in come here");
    }

    public static LocalDate today() {
        return LocalDate.now(VietnameseDates.CLOCK);
    }

    /** After something was done: looking at the page again does not do it again. */
    public static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
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

    public static List<String> words(BadInput bad) {
        return bad.problems().stream().map(Problem::inVietnamese).toList();
    }
}

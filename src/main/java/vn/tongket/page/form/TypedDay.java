package vn.tongket.page.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.Problem;

/** A day as a person types it in a field of a page: what is no day is refused in the same words wherever it stands. */
public final class TypedDay {
    private static final String ADVICE = ". Ghi ngày như 30/06/2025.";

    private TypedDay() {}

    /**
     * @param what name of the field in Vietnamese; empty where the page has one day only
     * @return null where it is no day, which is then among the problems
     */
    public static @Nullable LocalDate of(String what, String typed, List<Problem> problems) {
        LocalDate day = orNull(typed);
        if (day == null) {
            problems.add(problem(what, typed.strip()));
        }
        return day;
    }

    /** Null where it is empty or no day, for an act that says by itself all that is wrong. */
    public static @Nullable LocalDate orNull(String typed) {
        return DayReading.read(typed).orElse(null);
    }

    /** Null where nothing was typed. @throws BadInput where it is no day */
    public static @Nullable LocalDate orNone(String what, String typed) {
        return typed.isBlank() ? null : require(what, typed);
    }

    /** @throws BadInput where it is no day */
    public static LocalDate require(String what, String typed) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = of(what, typed, problems);
        if (day == null) {
            throw new BadInput(problems);
        }
        return day;
    }

    private static Problem problem(String what, String typed) {
        String english = "'" + typed + "' is no day; " + DayReading.ADVICE;
        if (typed.isEmpty()) {
            return Problem.hard("", 0, 0, english, (what.isEmpty() ? "Ngày" : what) + " chưa ghi" + ADVICE);
        }
        String wrong = "“" + typed + "” không phải là ngày" + ADVICE;
        return Problem.hard("", 0, 0, english, what.isEmpty() ? wrong : what + " chưa đúng: " + wrong);
    }
}

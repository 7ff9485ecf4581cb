package vn.tongket.portal.web.word;

import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;

/**
 * A programme's name as a heading, which takes two lines of a phone at most: a long title gives way to the number of what it carries
 * out and its years, and stands once below.
 *
 * @param heading {@code Nghị quyết 12-NQ/TU, 2016–2025}; the title where that is short or nothing with a number is carried out
 * @param title the title in full; empty where it is the heading
 */
public record ProgrammeName(String heading, String title) {
    /** So many letters fit. */
    private static final int LONGEST = 48;

    public static ProgrammeName of(Programme programme) {
        return of(programme.title(), programme.directives(), programme.period());
    }

    public static ProgrammeName of(ProgrammeHead programme) {
        return of(programme.title(), programme.directives(), programme.period());
    }

    static ProgrammeName of(String title, List<Directive> directives, Window period) {
        String number = directives.isEmpty() ? null : directives.getFirst().number();
        if (title.length() <= LONGEST || number == null) {
            return new ProgrammeName(title, "");
        }
        String heading = directives.getFirst().kind() + " " + number + ", " + years(period);
        return heading.length() <= LONGEST ? new ProgrammeName(heading, title) : new ProgrammeName(title, "");
    }

    private static String years(Window period) {
        int first = period.from().getYear();
        int last = period.lastDay().getYear();
        return first == last ? String.valueOf(last) : first + "–" + last;
    }
}

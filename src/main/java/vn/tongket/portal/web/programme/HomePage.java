package vn.tongket.portal.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.Page;

/**
 * The front page of a visitor: what was promised and what was reached, then where to go on.
 *
 * @param result of the programme that most can be said of; null while nothing is public or judged
 * @param away why there are no figures now; null where there are
 * @param programmes all that may be opened
 */
public record HomePage(
        @Nullable Result result,
        @Nullable String away,
        List<Running> running,
        List<Review> reviews,
        List<ProgrammesPage.Entry> programmes)
        implements Page {
    public HomePage {
        running = List.copyOf(running);
        reviews = List.copyOf(reviews);
        programmes = List.copyOf(programmes);
    }

    @Override
    public String template() {
        return "portal/home.jte";
    }

    /**
     * How far one programme has come.
     *
     * @param finding how many stand where, in sentences
     * @param ground of which days its figures are, and on how much ground
     * @param courses indicators with a line, the first of each objective before the others
     * @param missed those that were not reached, or are about not to be
     */
    public record Result(
            Name name,
            List<String> finding,
            String ground,
            List<Count> counts,
            List<IndicatorLine> courses,
            List<IndicatorLine> missed) {}

    /** @param period in words */
    public record Name(
            String title, String address, String boardAddress, String unit, String period, boolean invented) {}

    public record Count(Standing standing, int number) {}

    /** A programme whose period has not ended. */
    public record Running(Name name, List<String> finding, String ground) {}

    /** @param when the days it is of; may be null */
    public record Review(
            String title, String address, @Nullable String when, String unit, boolean invented) {}
}

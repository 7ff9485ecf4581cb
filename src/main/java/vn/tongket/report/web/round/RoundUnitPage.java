package vn.tongket.report.web.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/**
 * One unit in a round: its reports, and what can be decided about it.
 *
 * @param status 200, or why something was refused
 * @param typed before it was refused
 */
public record RoundUnitPage(
        int status,
        List<String> problems,
        String done,
        Head head,
        List<String> notes,
        List<Report> reports,
        boolean steers,
        boolean excused,
        Late late,
        List<String> reminders,
        Typed typed)
        implements Page {

    public record Head(String round, String roundAddress, String unit, String address, String due) {}

    /** @param request number of the request for late submission that waits for an answer; null: there is none */
    public record Late(@Nullable Integer request, String words) {}

    public record Typed(String day, String reason) {}

    public record Report(String form, String address, State state, String word) {}

    @Override
    public String template() {
        return "report/round-unit.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"), new Crumb(head.round(), head.roundAddress()));
    }
}

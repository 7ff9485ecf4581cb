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
 * @param lateRequest number of the request for late submission that waits for an answer; null: there is none
 * @param typedDay what was typed before it was refused
 */
public record RoundUnitPage(
        int status,
        List<String> problems,
        String done,
        String round,
        String roundAddress,
        String unit,
        String address,
        String due,
        List<String> notes,
        List<Report> reports,
        boolean steers,
        boolean excused,
        @Nullable Integer lateRequest,
        String lateWords,
        List<String> reminders,
        String typedDay,
        String typedReason)
        implements Page {
    public record Report(String form, String address, State state, String word) {}

    @Override
    public String template() {
        return "report/round-unit.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"), new Crumb(round, roundAddress));
    }
}

package vn.tongket.report.web.round;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/** The reminders as they will be sent, before they are. @param leftOut how many of those chosen need none */
public record RemindPage(String round, String roundAddress, List<Draft> drafts, int leftOut) implements Page {
    public record Draft(String unit, String code, String tone, String words) {}

    @Override
    public String template() {
        return "report/remind.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"), new Crumb(round, roundAddress));
    }
}

package vn.tongket.report.web.round;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/** What freezing does, and who has not sent, before it is done. */
public record FreezePage(String round, String roundAddress, List<String> missing, long waiting) implements Page {
    @Override
    public String template() {
        return "report/freeze.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"), new Crumb(round, roundAddress));
    }
}

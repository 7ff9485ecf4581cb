package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;

/** What an address below {@code /dot-bao-cao/…} means. */
public record FormPlace(Round round, Unit unit, FormVersion form, Submission submission, boolean mayEnter) {

    /** Of the entry page. */
    public String address() {
        return "/dot-bao-cao/" + round.code() + "/" + unit.code() + "/" + form.form();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Việc của tôi", "/"), new Crumb(form.title(), address()));
    }

    /** For the name of a file: {@code quy-3-2026-zz-001-bieu-01}. */
    String fileName() {
        return round.code() + "-" + unit.code() + "-" + form.form();
    }
}

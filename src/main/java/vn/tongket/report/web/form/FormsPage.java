package vn.tongket.report.web.form;

import java.util.List;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/** The forms of the programmes that a person runs rounds of. */
public record FormsPage(List<Programme> programmes) implements Page {
    public record Programme(String title, String address, List<Entry> forms) {}

    public record Entry(String title, String address, State state, String word, String about) {}

    @Override
    public String template() {
        return "report/forms.jte";
    }
}

package vn.tongket.report.web.form;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/**
 * One form as an officer will see it, its versions and what changed between them.
 *
 * @param draft whether the version shown is a draft that may be put into use
 */
public record FormPage(
        String programme,
        String programmeAddress,
        String title,
        String guide,
        String address,
        String shown,
        boolean draft,
        String done,
        List<Section> sections,
        List<String> rules,
        List<Version> versions)
        implements Page {
    public record Section(String name, List<Line> lines) {}

    public record Line(String label, String hint, boolean figure, String measuredIn, boolean parts, boolean required) {}

    /** @param differences from the version before; empty for the first */
    public record Version(State state, String word, String name, List<String> differences) {}

    @Override
    public String template() {
        return "report/form.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Biểu mẫu", "/bieu"), new Crumb(programme, programmeAddress));
    }
}

package vn.tongket.report.web.form;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * The editor of a form: works by plain buttons, each of which sends the whole form.
 *
 * @param programme leads back to it
 */
public record FormEditorPage(
        int status,
        List<String> problems,
        Stage stage,
        Crumb programme,
        String address,
        String code,
        String title,
        String guide,
        List<Line> lines,
        List<Rule> rules,
        Choices choices)
        implements Page {

    /**
     * How far its editing is.
     *
     * @param unsaved whether a button changed something that is not kept yet
     * @param fresh whether it is a new form, whose code is still to be given
     * @param basedOn the version that was opened, which others may have overtaken when it is saved; 0 for a new form
     */
    public record Stage(boolean unsaved, boolean fresh, int basedOn) {}

    /**
     * @param asks what a figure line may ask: {@code indicator|breakdown}
     * @param findings what a question's answer may become: {@code kind|side}
     * @param kinds of rules
     */
    public record Choices(List<Choice> asks, List<Choice> findings, List<Choice> kinds) {}

    public record Line(
            int at,
            String code,
            boolean figure,
            String section,
            String label,
            String hint,
            boolean required,
            String asks,
            String topic,
            boolean open) {}

    /** @param lines chosen ones, with empty places behind */
    public record Rule(
            int at,
            String code,
            String kind,
            boolean hard,
            List<String> lines,
            String level,
            String levelHint,
            String words) {}

    public record Choice(String value, String word) {}

    @Override
    public String template() {
        return "report/form-editor.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Biểu mẫu", "/bieu"), programme);
    }
}

package vn.tongket.report.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * A request for explanation, answered in place.
 *
 * @param answer what was answered already; null: nothing yet
 */
public record ExplanationPage(
        int status,
        List<String> problems,
        Head head,
        Asked asked,
        @Nullable String answer,
        String address,
        String reportAddress,
        boolean mayAnswer,
        String typed)
        implements Page {

    public record Head(String unit, String form, String round) {}

    /**
     * @param about label of the line; empty: the whole report
     * @param figure what stands in that line now; empty: nothing
     * @param by who asked and when
     */
    public record Asked(String about, String figure, String by, String words, String due) {}

    @Override
    public String template() {
        return "report/explanation.jte";
    }
}

package vn.tongket.report.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * A request for explanation, answered in place.
 *
 * @param about label of the line; empty: the whole report
 * @param figure what stands in that line now; empty: nothing
 * @param answer what was answered already; null: nothing yet
 */
public record ExplanationPage(
        int status,
        List<String> problems,
        String unit,
        String form,
        String round,
        String about,
        String figure,
        String asked,
        String words,
        String due,
        @Nullable String answer,
        String address,
        String reportAddress,
        boolean mayAnswer,
        String typed)
        implements Page {
    @Override
    public String template() {
        return "report/explanation.jte";
    }
}

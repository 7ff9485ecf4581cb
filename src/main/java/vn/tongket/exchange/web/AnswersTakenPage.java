package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * What came of taking a file in.
 *
 * @param conflicts answers that somebody changed since the difference was shown, in words; they were left
 * @param refused submissions that take no answers now, with why
 * @param next where work goes on
 */
public record AnswersTakenPage(
        List<Crumb> crumbs, String name, int saved, List<String> conflicts, List<String> refused, String next)
        implements Page {
    @Override
    public String template() {
        return "exchange/answers-taken.jte";
    }

    @Override
    public int status() {
        return conflicts.isEmpty() && refused.isEmpty() ? 200 : 409;
    }
}

package vn.tongket.review.figure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.review.table.FigureCell;

/** The figure of the whole period, where there is one that says something. */
public final class Totals {
    private final Subject subject;

    public Totals(Subject subject) {
        this.subject = subject;
    }

    /** Null where there is none, or it would be an aid to reckoning offered as a result. */
    @Nullable
    public Figure of(Indicator indicator) {
        return isAid(indicator) ? null : subject.board().total(indicator);
    }

    public FigureCell cell(Indicator indicator) {
        boolean listed = indicator.timeRule() == TimeRule.NONE
                && subject.board().total(indicator) == null
                && !subject.board().years(indicator).isEmpty();
        return isAid(indicator) || listed ? new FigureCell.NotApplicable() : subject.cell(of(indicator));
    }

    /**
     * Whether it is what others are reckoned by the head of: people added over years are person-years, no result of anybody's
     * work.
     */
    private boolean isAid(Indicator indicator) {
        Pattern divided =
                Pattern.compile("/\\s*\\(?\\s*" + Pattern.quote(indicator.code().replace('-', '_')) + "\\b");
        return indicator.timeRule() == TimeRule.SUM
                && subject.programme().indicators().stream()
                        .filter(one -> one.measuredIn().contains("/" + indicator.measuredIn()))
                        .map(Indicator::formula)
                        .anyMatch(formula ->
                                formula != null && divided.matcher(formula).find());
    }
}

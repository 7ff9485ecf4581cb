package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.TargetLevel;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.indicator.IndicatorPage.Row;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.programme.Target;

/** The figures of an indicator's windows as rows of one table: parts in a column take as many decimals as each other. */
record WindowRows(List<Row> windows, @Nullable Row total) {
    static final WindowRows NONE = new WindowRows(List.of(), null);

    private static final int MOST_DECIMALS_OF_PARTS = 2;

    static WindowRows of(IndicatorView view, List<Figure> windows, @Nullable Figure whole, List<Verdict> verdicts) {
        List<Figure> all =
                Stream.concat(windows.stream(), Stream.ofNullable(whole)).toList();
        Columns columns =
                new Columns(view, verdicts, decimals(all, Figure::numerator), decimals(all, Figure::denominator));
        return new WindowRows(windows.stream().map(columns::row).toList(), whole == null ? null : columns.row(whole));
    }

    private static int decimals(List<Figure> figures, Function<Figure, @Nullable BigDecimal> part) {
        return VietnameseNumbers.decimalsOfColumn(
                figures.stream().map(part).filter(Objects::nonNull), MOST_DECIMALS_OF_PARTS);
    }

    /** What all rows of the table have in common. */
    private record Columns(
            IndicatorView view, List<Verdict> verdicts, int decimalsOfNumerator, int decimalsOfDenominator) {

        /** The verdict stands beside the figure that was judged, and beside no other. */
        Row row(Figure figure) {
            Verdict of = Verdict.of(figure, verdicts).orElse(null);
            Target target = of == null ? null : of.target();
            return new Row(
                    VietnameseDates.window(figure.window()),
                    part(figure.numerator(), decimalsOfNumerator),
                    part(figure.denominator(), decimalsOfDenominator),
                    figure.value() == null
                            ? NumberCell.MISSING
                            : FigureWords.cell(figure, ShownNumber.of(figure, verdicts)),
                    target == null ? "" : TargetLevel.full(view.indicator(), target),
                    of == null ? null : of.standing(),
                    FigureWords.coverage(figure.coverage()),
                    note(figure),
                    figure.value() == null ? null : view.traceAddress(view.unit(), figure.window()));
        }

        private static NumberCell part(@Nullable BigDecimal part, int decimals) {
            return part == null ? NumberCell.MISSING : NumberCell.of(VietnameseNumbers.format(part, decimals));
        }

        private static String note(Figure figure) {
            Reason reason = figure.reason();
            return reason == null
                    ? figure.caveats().stream()
                            .map(Caveat::vietnamese)
                            .distinct()
                            .collect(Collectors.joining("; "))
                    : reason.vietnamese();
        }
    }
}

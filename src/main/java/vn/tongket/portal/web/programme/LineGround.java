package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.Verdict;

/** Of which days a board's figures are, and on how much ground, in words. */
final class LineGround {
    /** A year's figures may be closed on 14 December. */
    private static final int CLOSED_EARLY = 20;

    private LineGround() {}

    /** {@code Theo số liệu đến ngày 14/12/2025; ít nhất 160/168 xã có số.} Empty where nothing was judged. */
    static String of(List<Verdict> verdicts) {
        List<Figure> figures = verdicts.stream()
                .filter(verdict -> verdict.standing() != Standing.WATCHED)
                .map(LineGround::shown)
                .filter(Objects::nonNull)
                .filter(figure -> figure.value() != null)
                .toList();
        return figures.stream()
                .map(figure -> figure.window().lastDay())
                .max(Comparator.naturalOrder())
                .map(last -> "Theo số liệu đến ngày " + VietnameseDates.day(last) + earlier(figures, last)
                        + least(figures) + ".")
                .orElse("");
    }

    private static @Nullable Figure shown(Verdict verdict) {
        Verdict last = verdict.lastYear().orElse(verdict);
        return last.figure() == null ? verdict.figure() : last.figure();
    }

    private static String earlier(List<Figure> figures, LocalDate last) {
        long earlier = figures.stream()
                .filter(figure ->
                        figure.window().lastDay().plusDays(CLOSED_EARLY).isBefore(last))
                .count();
        return earlier == 0 ? "" : ", " + earlier + " chỉ tiêu đến ngày sớm hơn, ghi ở từng dòng";
    }

    private static String least(List<Figure> figures) {
        return figures.stream()
                .filter(CaveatWords::isOfFewerUnits)
                .min(Comparator.comparing(figure -> figure.coverage().covered()))
                .map(figure -> "; ít nhất có số của " + CaveatWords.coverage(figure))
                .orElse("; đủ các đơn vị");
    }
}

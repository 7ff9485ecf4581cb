package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.indicator.UnitsBelow.Bar;
import vn.tongket.portal.web.indicator.UnitsBelow.Bars;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.portal.web.word.UnitNames;
import vn.tongket.programme.Indicator.Better;
import vn.tongket.programme.UnitRule;

/** The units below in order, with a bar each, and last year's figure beside it. */
@Component
class UnitBars {
    private static final int TRACK = 100;

    private final Series series;

    UnitBars(Series series) {
        this.series = series;
    }

    /** Null where no unit stands below. */
    UnitsBelow.@Nullable Shown of(IndicatorView view, Looking looking, Window window) {
        SeriesAnswer answer = series.answer(view.below(window, new Asked.LastYear()));
        if (!answer.refusals().isEmpty()) {
            return new UnitsBelow.Refused(refusal(answer));
        }
        List<Line.Compared> below = answer.lines().stream()
                .filter(line -> view.isBelow(line, window))
                .map(Line.Compared.class::cast)
                .toList();
        if (below.isEmpty() || isNeverBelow(view) && below.stream().allMatch(line -> line.value() == null)) {
            return null;
        }
        return bars(view, looking, window, below);
    }

    /** Figures that only the unit itself publishes: rows of "none" below it would say nothing. */
    private static boolean isNeverBelow(IndicatorView view) {
        UnitRule rule = view.indicator().unitRule();
        return rule == UnitRule.OWN_LEVEL || rule == UnitRule.DISTINCT;
    }

    private Bars bars(IndicatorView view, Looking looking, Window window, List<Line.Compared> below) {
        List<SeriesAnswer> ofTheYear = series.answers(
                List.of(view.below(window, new Asked.Ranking()), view.below(window, new Asked.Distribution())));
        SeriesAnswer ranking = ofTheYear.getFirst();
        Map<Integer, Line.Ranked> places = places(view, window, ranking);
        boolean ranked = !places.isEmpty();
        boolean hasBefore = below.stream().anyMatch(line -> line.difference() != null);
        SameDays days = new SameDays(window);
        ScaleExtent extent = ScaleExtent.of(values(
                        below.stream().filter(line -> days.hold(line.figure())).toList()))
                .withZero();
        UnitNames names = new UnitNames(below.stream().map(Line::unit));
        return new Bars(
                looking.officialOrder(),
                looking.address(view, String.valueOf(window.countsForYear()), Looking.Way.BARS)
                        + (looking.officialOrder() ? "" : "&xep=" + Looking.OFFICIAL),
                ranked ? firstPlace(view) : notRanked(view, ranking),
                ranked,
                hasBefore ? "Năm " + (window.countsForYear() - 1) : null,
                hasBefore ? "" : "Không đơn vị nào có số của năm trước để so.",
                UnitSpread.of(ofTheYear.getLast(), window),
                UnitDots.of(
                        view.indicator(),
                        window,
                        below.stream().map(Line::figure).filter(days::hold).toList()),
                ordered(below, places, days, looking.officialOrder()).stream()
                        .map(line -> days.hold(line.figure())
                                ? bar(view, looking, names, line, places, extent, hasBefore)
                                : aside(view, looking, names, line.figure()))
                        .toList());
    }

    static String refusal(SeriesAnswer answer) {
        return answer.refusals().getFirst().reason().vietnamese();
    }

    private static Map<Integer, Line.Ranked> places(IndicatorView view, Window window, SeriesAnswer ranking) {
        Map<Integer, Line.Ranked> places = new HashMap<>();
        ranking.lines().stream()
                .filter(line -> view.isBelow(line, window))
                .map(Line.Ranked.class::cast)
                .forEach(line -> places.put(line.unit().id(), line));
        return places;
    }

    private static List<BigDecimal> values(List<Line.Compared> below) {
        return below.stream().map(Line::value).filter(Objects::nonNull).toList();
    }

    private static String notRanked(IndicatorView view, SeriesAnswer ranking) {
        return view.indicator().better() == Better.NEITHER
                ? "Không xếp hạng, vì chỉ tiêu không quy định số cao hay số thấp là tốt hơn."
                : "Không xếp hạng: " + refusal(ranking) + ".";
    }

    private static String firstPlace(IndicatorView view) {
        return view.indicator().better() == Better.LOWER
                ? "Hạng 1 là đơn vị có số nhỏ nhất; bằng nhau thì cùng hạng."
                : "Hạng 1 là đơn vị có số lớn nhất; bằng nhau thì cùng hạng.";
    }

    /** The first place first, or where there are no places the greatest; then those of other days, and without a figure. */
    private static List<Line.Compared> ordered(
            List<Line.Compared> below, Map<Integer, Line.Ranked> places, SameDays days, boolean officialOrder) {
        if (officialOrder) {
            return below;
        }
        Comparator<Line.Compared> byPlace =
                Comparator.comparing(line -> place(places, line), Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Line.Compared> bySize =
                Comparator.comparing(Line::value, Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Line.Compared> asideLast =
                Comparator.comparing(line -> line.value() == null ? 2 : days.hold(line.figure()) ? 0 : 1);
        return below.stream()
                .sorted(asideLast.thenComparing(byPlace).thenComparing(bySize))
                .toList();
    }

    private static @Nullable Integer place(Map<Integer, Line.Ranked> places, Line line) {
        Line.Ranked ranked = places.get(line.unit().id());
        return ranked == null ? null : ranked.rank();
    }

    private static Bar bar(
            IndicatorView view,
            Looking looking,
            UnitNames names,
            Line.Compared line,
            Map<Integer, Line.Ranked> places,
            ScaleExtent extent,
            boolean hasBefore) {
        Figure figure = line.figure();
        Integer place = place(places, line);
        return new Bar(
                names.of(figure.unit()),
                looking.address(view, figure.unit()),
                FigureWords.number(figure),
                stroke(figure, extent),
                place == null ? "" : String.valueOf(place),
                line.against() == null ? NumberCell.MISSING : FigureWords.number(line.against()),
                change(line),
                FigureWords.coverage(figure.coverage()),
                false,
                note(line, hasBefore),
                figure.value() == null ? null : view.traceAddress(figure.unit(), figure.window()));
    }

    /** Of other days than the table's: its date is said, and it is held against nothing. */
    private static Bar aside(IndicatorView view, Looking looking, UnitNames names, Figure figure) {
        return new Bar(
                names.of(figure.unit()),
                looking.address(view, figure.unit()),
                FigureWords.number(figure),
                null,
                "",
                NumberCell.MISSING,
                "",
                FigureWords.coverage(figure.coverage()),
                true,
                "Số cũ hơn, " + CaveatWords.until(figure) + ": không xếp hạng.",
                view.traceAddress(figure.unit(), figure.window()));
    }

    private static UnitsBelow.@Nullable Stroke stroke(Figure figure, ScaleExtent extent) {
        BigDecimal value = figure.value();
        if (value == null || extent.isPoint()) {
            return null;
        }
        BigDecimal from = extent.at(value.min(BigDecimal.ZERO), TRACK);
        BigDecimal to = extent.at(value.max(BigDecimal.ZERO), TRACK);
        return new UnitsBelow.Stroke(from, to.subtract(from), figure.exactness() == Exactness.ESTIMATED);
    }

    /** {@code tăng 12 km (8,3%)}; of percentages in points only. */
    static String change(Line.Compared line) {
        String change = FigureWords.change(line.figure(), line.against());
        BigDecimal percent = line.percent();
        return percent == null || !change.contains(" ") || change.equals("không đổi")
                ? change
                : change + " (" + FigureWords.percent(percent.abs()) + ")";
    }

    /** Why there is no figure; where others have one of last year, why this one has none to be held against. */
    private static String note(Line.Compared line, boolean hasBefore) {
        Reason own = line.figure().reason();
        return Stream.of(own, hasBefore ? line.reason() : null)
                .filter(Objects::nonNull)
                .map(Reason::vietnamese)
                .findFirst()
                .orElse("");
    }
}

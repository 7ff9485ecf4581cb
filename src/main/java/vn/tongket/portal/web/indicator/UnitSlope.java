package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.indicator.UnitsBelow.Pair;
import vn.tongket.portal.web.indicator.UnitsBelow.SlopeLine;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.portal.web.word.UnitNames;
import vn.tongket.unit.Unit;

/** The units below in two years: a table, then a line from then to now for each. */
@Component
class UnitSlope {
    static final int HEIGHT = 360;
    private static final int MOST = 40;
    /** Between the middles of two labels. */
    private static final BigDecimal LABEL = BigDecimal.valueOf(15);

    private final Series series;

    UnitSlope(Series series) {
        this.series = series;
    }

    UnitsBelow.Shown of(IndicatorView view, Looking looking, String firstYear, String lastYear) {
        if (firstYear.compareTo(lastYear) >= 0) {
            return new UnitsBelow.Refused("Chọn hai năm khác nhau, năm đầu trước năm sau, để so.");
        }
        Map<Integer, Two> units = new LinkedHashMap<>();
        for (String year : List.of(firstYear, lastYear)) {
            SeriesAnswer answer = series.answer(view.below(Window.year(Integer.parseInt(year)), new Asked.Figures()));
            if (!answer.refusals().isEmpty()) {
                return new UnitsBelow.Refused(UnitBars.refusal(answer));
            }
            put(view, answer, year.equals(firstYear), Integer.parseInt(year), units);
        }
        return units.isEmpty()
                ? new UnitsBelow.Refused("Không có đơn vị trực thuộc để so.")
                : slope(view, looking, firstYear, lastYear, List.copyOf(units.values()));
    }

    /** A unit in two years; it may have stood in one of them only. */
    private record Two(@Nullable Figure first, @Nullable Figure last) {
        static final Two NONE = new Two(null, null);

        Figure any() {
            return Objects.requireNonNull(last == null ? first : last);
        }

        Two with(Figure figure, boolean isFirst) {
            return isFirst ? new Two(figure, last) : new Two(first, figure);
        }
    }

    private static void put(
            IndicatorView view, SeriesAnswer answer, boolean isFirst, int year, Map<Integer, Two> units) {
        for (Line line : answer.lines()) {
            if (view.isBelow(line, Window.year(year))) {
                Two two = units.getOrDefault(line.unit().id(), Two.NONE);
                units.put(line.unit().id(), two.with(line.figure(), isFirst));
            }
        }
    }

    private static UnitsBelow.Slope slope(
            IndicatorView view, Looking looking, String firstYear, String lastYear, List<Two> units) {
        List<SlopeLine> lines = lines(units);
        UnitNames names = new UnitNames(units.stream().map(two -> two.any().unit()));
        return new UnitsBelow.Slope(
                "Năm " + firstYear,
                "Năm " + lastYear,
                units.stream().map(two -> pair(view, looking, names, two)).toList(),
                lines,
                HEIGHT,
                lines.isEmpty()
                        ? "Không vẽ hình: ít hơn hai đơn vị có đủ số của hai năm, hoặc quá " + MOST + " đơn vị."
                        : "",
                view.frame().day() == null
                        ? "Theo địa giới từng thời kỳ, đơn vị đã sáp nhập hoặc chia tách giữa hai năm được so với phần đất"
                                + " khác. Muốn so trên cùng phần đất, chọn “Theo địa giới tại ngày”."
                        : "");
    }

    private static Pair pair(IndicatorView view, Looking looking, UnitNames names, Two two) {
        Figure first = two.first();
        Figure last = two.last();
        Unit unit = two.any().unit();
        return new Pair(
                names.of(unit),
                looking.address(view, unit),
                first == null ? NumberCell.MISSING : FigureWords.number(first),
                last == null ? NumberCell.MISSING : FigureWords.number(last),
                last == null ? "" : FigureWords.change(last, first),
                note(first, last));
    }

    private static String note(@Nullable Figure first, @Nullable Figure last) {
        if (first == null) {
            return "Chưa có đơn vị này, hoặc chưa có số, trong năm đầu.";
        }
        if (last == null) {
            return "Không còn đơn vị này, hoặc chưa có số, trong năm sau.";
        }
        return Stream.of(last.reason(), first.reason())
                .filter(Objects::nonNull)
                .map(Reason::vietnamese)
                .findFirst()
                .orElse("");
    }

    /** Empty where fewer than two units have both figures, or lines of more than forty would lie over each other. */
    private static List<SlopeLine> lines(List<Two> units) {
        List<Whole> whole = units.stream().flatMap(UnitSlope::whole).toList();
        if (whole.size() < 2 || units.size() > MOST) {
            return List.of();
        }
        ScaleExtent extent = ScaleExtent.of(whole.stream()
                .flatMap(two -> Stream.of(value(two.first()), value(two.last())))
                .toList());
        List<SlopeLine> lines = new ArrayList<>();
        BigDecimal labelled = null;
        for (Whole two : whole.stream()
                .sorted(Comparator.comparing((Whole one) -> value(one.last())).reversed())
                .toList()) {
            BigDecimal at = extent.down(value(two.last()), HEIGHT);
            boolean free = labelled == null || at.subtract(labelled).compareTo(LABEL) >= 0;
            labelled = free ? at : labelled;
            lines.add(line(two, extent, at, free));
        }
        return lines;
    }

    /** A unit with both figures. */
    private record Whole(Figure first, Figure last) {}

    private static Stream<Whole> whole(Two two) {
        Figure first = two.first();
        Figure last = two.last();
        return first == null || last == null || first.value() == null || last.value() == null
                ? Stream.empty()
                : Stream.of(new Whole(first, last));
    }

    private static SlopeLine line(Whole two, ScaleExtent extent, BigDecimal at, boolean labelled) {
        String name = two.last().unit().fullName();
        return new SlopeLine(
                name,
                extent.down(value(two.first()), HEIGHT),
                at,
                Stream.of(two.first(), two.last()).anyMatch(one -> one.exactness() == Exactness.ESTIMATED),
                labelled ? name + " " + FigureWords.number(two.last()).shown() : null);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }
}

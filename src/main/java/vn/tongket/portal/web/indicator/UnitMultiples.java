package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.indicator.UnitsBelow.Dot;
import vn.tongket.portal.web.indicator.UnitsBelow.Small;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.portal.web.word.UnitNames;
import vn.tongket.programme.Indicator.Better;
import vn.tongket.unit.Unit;

/** The years of each unit below: a table, then a small line for each, all on one scale; those of the first places first. */
@Component
class UnitMultiples {
    private static final int PER_PAGE = 34;
    private static final int WIDTH = 140;
    private static final int HEIGHT = 48;

    private final Series series;

    UnitMultiples(Series series) {
        this.series = series;
    }

    UnitsBelow.Shown of(IndicatorView view, Looking looking, String year) {
        SeriesAnswer answer = series.answer(view.below(null, new Asked.Figures()));
        if (!answer.refusals().isEmpty()) {
            return new UnitsBelow.Refused(UnitBars.refusal(answer));
        }
        Map<Integer, Map<Integer, Figure>> units = new LinkedHashMap<>();
        SortedSet<Integer> years = new TreeSet<>();
        for (Line line : answer.lines()) {
            if (line.unit().id() != view.unit().id()) {
                int of = line.period().from().getYear();
                years.add(of);
                units.computeIfAbsent(line.unit().id(), _ -> new LinkedHashMap<>())
                        .put(of, line.figure());
            }
        }
        return units.isEmpty()
                ? new UnitsBelow.Refused("Không có đơn vị trực thuộc để xem.")
                : page(view, looking, year, ordered(view, units, Integer.parseInt(year)), new ArrayList<>(years));
    }

    /** By the figure of the year, the first place first; those without one last. */
    private static List<Map<Integer, Figure>> ordered(
            IndicatorView view, Map<Integer, Map<Integer, Figure>> units, int year) {
        Comparator<BigDecimal> better =
                view.indicator().better() == Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return units.values().stream()
                .sorted(Comparator.comparing(unit -> value(unit.get(year)), Comparator.nullsLast(better)))
                .toList();
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static UnitsBelow.Multiples page(
            IndicatorView view, Looking looking, String year, List<Map<Integer, Figure>> units, List<Integer> years) {
        int pages = Math.ceilDiv(units.size(), PER_PAGE);
        int page = Math.clamp(looking.page(), 1, pages);
        List<Map<Integer, Figure>> shown =
                units.subList((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, units.size()));
        ScaleExtent extent = ScaleExtent.of(units.stream()
                .flatMap(unit -> unit.values().stream())
                .map(Figure::value)
                .filter(Objects::nonNull)
                .toList());
        String address = looking.address(view, year, Looking.Way.MULTIPLES) + "&trang=";
        UnitNames names = new UnitNames(units.stream().map(UnitMultiples::unit));
        List<Small> small = shown.stream()
                .map(unit -> small(view, looking, names.of(unit(unit)), unit, years, extent))
                .toList();
        return new UnitsBelow.Multiples(
                "Đơn vị thứ " + ((page - 1) * PER_PAGE + 1) + "–" + ((page - 1) * PER_PAGE + shown.size()) + " trong "
                        + FigureWords.count(units.size()) + ", xếp theo số năm " + year + ".",
                page > 1 ? address + (page - 1) : null,
                page < pages ? address + (page + 1) : null,
                years.stream().map(String::valueOf).toList(),
                small,
                scale(view, extent),
                chartNote(small));
    }

    /** One year is a dot, and dots that all stand in the middle say nothing that the table does not. */
    private static String chartNote(List<Small> units) {
        return units.stream().anyMatch(unit -> unit.dots().size() > 1)
                ? ""
                : "Không vẽ hình: mỗi đơn vị mới có số của nhiều nhất một năm, chưa thành chuỗi qua các năm.";
    }

    private static String scale(IndicatorView view, ScaleExtent extent) {
        int decimals = view.indicator().decimals();
        return "Các hình dùng chung một thang, từ " + VietnameseNumbers.format(extent.least(), decimals) + " đến "
                + FigureWords.withUnit(view.indicator(), extent.most()) + ".";
    }

    private static Unit unit(Map<Integer, Figure> figures) {
        return figures.values().iterator().next().unit();
    }

    private static Small small(
            IndicatorView view,
            Looking looking,
            String name,
            Map<Integer, Figure> unit,
            List<Integer> years,
            ScaleExtent extent) {
        List<Dot> dots = new ArrayList<>();
        List<String> lines = lines(unit, years, extent, dots);
        return new Small(
                name,
                looking.address(view, unit(unit)),
                lines,
                dots,
                words(unit, years),
                years.stream().map(year -> cell(unit.get(year))).toList());
    }

    private static NumberCell cell(@Nullable Figure figure) {
        return figure == null ? NumberCell.MISSING : FigureWords.number(figure);
    }

    /** A year without a figure breaks the line. */
    private static List<String> lines(
            Map<Integer, Figure> unit, List<Integer> years, ScaleExtent extent, List<Dot> dots) {
        ScaleExtent time = new ScaleExtent(BigDecimal.valueOf(years.getFirst()), BigDecimal.valueOf(years.getLast()));
        List<String> lines = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int year = years.getFirst(); year <= years.getLast(); year++) {
            Figure figure = unit.get(year);
            BigDecimal value = value(figure);
            if (figure == null || value == null) {
                lines.add(piece.toString());
                piece.setLength(0);
                continue;
            }
            BigDecimal x = time.at(BigDecimal.valueOf(year), WIDTH);
            BigDecimal y = extent.down(value, HEIGHT);
            dots.add(new Dot(x, y, figure.exactness() == Exactness.ESTIMATED));
            piece.append(x.toPlainString())
                    .append(',')
                    .append(y.toPlainString())
                    .append(' ');
        }
        lines.add(piece.toString());
        return lines.stream().filter(points -> points.trim().contains(" ")).toList();
    }

    /** {@code 2020: 15,0; 2024: 4,5%}. */
    private static String words(Map<Integer, Figure> unit, List<Integer> years) {
        List<Integer> with =
                years.stream().filter(year -> value(unit.get(year)) != null).toList();
        if (with.isEmpty()) {
            return "Chưa có số liệu.";
        }
        String last = said(unit, with.getLast());
        return with.size() == 1 ? last : said(unit, with.getFirst()) + " → " + last;
    }

    private static String said(Map<Integer, Figure> unit, int year) {
        return year + ": "
                + FigureWords.withUnit(Objects.requireNonNull(unit.get(year))).shown();
    }
}

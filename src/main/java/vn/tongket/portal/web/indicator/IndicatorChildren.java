package vn.tongket.portal.web.indicator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.figure.Figure;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;

/** The units directly below, in the way that the address asks for. */
@Component
class IndicatorChildren {
    private final UnitBars bars;
    private final UnitSlope slope;
    private final UnitFrames frames;
    private final UnitMultiples multiples;

    IndicatorChildren(UnitBars bars, UnitSlope slope, UnitFrames frames, UnitMultiples multiples) {
        this.bars = bars;
        this.slope = slope;
        this.frames = frames;
        this.multiples = multiples;
    }

    /** Null where no unit stands below, or there is no window to show. */
    @Nullable
    UnitsBelow of(IndicatorView view, List<Figure> series, Looking looking) {
        Figure chosen = chosen(series, looking.year());
        if (chosen == null) {
            return null;
        }
        String year = String.valueOf(chosen.window().countsForYear());
        String firstYear = firstYear(series, looking.firstYear());
        UnitsBelow.Shown shown = switch (looking.way()) {
            case BARS -> bars.of(view, looking, chosen.window());
            case SLOPE -> slope.of(view, looking, firstYear, year);
            case FRAMES -> frames.of(view, looking, chosen.window());
            case MULTIPLES -> multiples.of(view, looking, year);
        };
        return shown == null
                ? null
                : new UnitsBelow(
                        VietnameseDates.window(chosen.window()),
                        year,
                        years(series),
                        firstYear,
                        looking.way().word(),
                        ways(view, looking, year),
                        KindsBelow.ways(view, looking, year),
                        shown);
    }

    private static List<UnitsBelow.Way> ways(IndicatorView view, Looking looking, String year) {
        return Arrays.stream(Looking.Way.values())
                .map(way ->
                        new UnitsBelow.Way(way.vietnamese(), looking.address(view, year, way), way == looking.way()))
                .toList();
    }

    /** The figure of the year asked for; else the last that has a value, else the last. */
    static @Nullable Figure chosen(List<Figure> series, String year) {
        Figure last = null;
        for (Figure figure : series) {
            if (String.valueOf(figure.window().countsForYear()).equals(year)) {
                return figure;
            }
            if (last == null || figure.value() != null || last.value() == null) {
                last = figure;
            }
        }
        return last;
    }

    private static String firstYear(List<Figure> series, String asked) {
        List<String> years = years(series);
        return years.contains(asked)
                ? asked
                : series.stream()
                        .filter(figure -> figure.value() != null)
                        .map(figure -> String.valueOf(figure.window().countsForYear()))
                        .findFirst()
                        .orElse(years.getFirst());
    }

    private static List<String> years(List<Figure> series) {
        return series.stream()
                .map(figure -> String.valueOf(figure.window().countsForYear()))
                .distinct()
                .toList();
    }
}

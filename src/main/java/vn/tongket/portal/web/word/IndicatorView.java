package vn.tongket.portal.web.word;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Period;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.page.form.TypedDay;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * What an address below {@code /chi-tieu} asks to see.
 *
 * @param unit as it stands in the frame, or for boundaries of each time, on the period's last day
 */
public record IndicatorView(
        Programme programme,
        Indicator indicator,
        Unit unit,
        Frame frame,
        @Nullable UnitKind kind) {
    IndicatorView(Programme programme, Indicator indicator, Unit unit, Frame frame) {
        this(programme, indicator, unit, frame, null);
    }

    /** The same, looking at the units of one kind below; null: at those directly below. */
    public IndicatorView at(@Nullable UnitKind chosen) {
        return new IndicatorView(programme, indicator, unit, frame, chosen);
    }

    public Question question(boolean children, @Nullable Window window, Grouping grouping) {
        return new Question(
                programme.code(), List.of(indicator.code()), unit.code(), children, window, grouping, frame);
    }

    /**
     * Of the unit and those directly below it, by year.
     *
     * @param window of figures that count for its last year; null: all years
     */
    public SeriesQuestion below(@Nullable Window window, Asked asked) {
        Period period = window == null ? Period.by(Grouping.YEAR) : Period.of(wholeYears(window), Grouping.YEAR);
        return new SeriesQuestion(
                programme.code(), List.of(indicator.code()), unit.code(), level(), period, frame, asked);
    }

    private static Window wholeYears(Window window) {
        return new Window(
                window.from().withDayOfYear(1),
                Window.year(window.countsForYear()).to());
    }

    /** Whether a line speaks of a unit below, in the year that a window counts for. */
    private Level level() {
        return kind == null ? Level.BELOW : new Level.Within(kind);
    }

    public boolean isBelow(Line line, Window window) {
        return line.unit().id() != unit.id() && line.period().equals(Window.year(window.countsForYear()));
    }

    public IndicatorView in(Frame other) {
        return new IndicatorView(programme, indicator, unit, other, kind);
    }

    public String address() {
        return Addresses.indicator(programme.code(), indicator.code(), unit.code(), frame)
                + (kind == null ? "" : "&cap=" + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    public String address(Unit other) {
        return Addresses.indicator(programme.code(), indicator.code(), other.code(), frame);
    }

    public String traceAddress(Unit of, Window window) {
        return Addresses.trace(programme.code(), indicator.code(), of.code(), window, frame);
    }

    public String fileAddress(String ending) {
        return Addresses.file(programme.code(), indicator.code(), ending, unit.code(), frame);
    }

    /** Reads views from the words of an address. */
    @Component
    public static class Reader {
        private final Sight sight;
        private final Units units;

        Reader(Sight sight, Units units) {
            this.sight = sight;
            this.units = units;
        }

        public IndicatorView read(String programme, String indicator, String unit, String boundaries, String day) {
            Programme found = programme(programme, unit);
            Frame frame = day.isBlank() || boundaries.equals(Addresses.AS_REPORTED)
                    ? Addresses.frame(boundaries)
                    : Addresses.frame(day);
            return new IndicatorView(
                    found,
                    found.indicator(indicator)
                            .orElseThrow(() -> sight.hidden(PublicThing.indicator(programme, indicator))),
                    unit(unit.isBlank() ? found.unit() : unit, frame.dayFor(found.period())),
                    frame);
        }

        private Programme programme(String programme, String unit) {
            return (unit.isBlank() ? sight.programme(programme) : sight.programme(programme, unit))
                    .orElseThrow(() -> sight.hidden(PublicThing.programme(programme)));
        }

        private Unit unit(String code, LocalDate day) {
            return units.find(code, day).orElseGet(() -> units.require(code));
        }
    }

    /** A year by its number, or the days from and to, the last one included; null: all. */
    public static @Nullable Window window(String year, String from, String to) {
        try {
            if (!year.isBlank()) {
                return Window.year(DayReading.year(year)
                        .orElseThrow(() -> BadInput.of(
                                "nam takes a year, not '" + year + "'",
                                "Năm phải là một số từ 1 đến 9998, không phải “" + year + "”.")));
            }
            if (from.isBlank() || to.isBlank()) {
                return null;
            }
            return new Window(
                    TypedDay.require("Ngày đầu kỳ", from),
                    TypedDay.require("Ngày cuối kỳ", to).plusDays(1));
        } catch (IllegalArgumentException e) {
            throw BadInput.of("den must not be before tu", "Ngày cuối kỳ phải sau ngày đầu kỳ.");
        }
    }
}

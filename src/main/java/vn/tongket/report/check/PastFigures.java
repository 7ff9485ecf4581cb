package vn.tongket.report.check;

import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.FiguresOfPredecessors;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.report.usual.Usual;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Kỳ trước, cùng kỳ năm trước, chỉ tiêu: what stands beside each line of a form for one unit. */
@Component
public class PastFigures {
    private final DSLContext database;
    private final Programmes programmes;
    private final Units units;
    private final FiguresOfPredecessors predecessors;
    private final StandingBounds bounds;
    private final UsualFigures usual;

    PastFigures(
            DSLContext database,
            Programmes programmes,
            Units units,
            FiguresOfPredecessors predecessors,
            StandingBounds bounds,
            UsualFigures usual) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
        this.predecessors = predecessors;
        this.bounds = bounds;
        this.usual = usual;
    }

    /** By the codes of the lines; every figure line of the form has an entry. */
    public Map<String, PastFigure> of(FormVersion form, int unitId, Window window) {
        return Objects.requireNonNull(ofAll(form, Set.of(unitId), window).get(unitId));
    }

    /** As {@link #of} for many units, by their ids. */
    Map<Integer, Map<String, PastFigure>> ofAll(FormVersion form, Set<Integer> unitIds, Window window) {
        Programme programme = programmes.require(form.programme());
        Map<Integer, Unit> named = units.byIds(unitIds, window.lastDay());
        Map<Integer, Map<String, Stored>> last = stored(form, unitIds, VALUE.WINDOW_TO.lt(window.to()), window);
        Window yearWindow = new Window(window.from().minusYears(1), window.to().minusYears(1));
        Map<Integer, Map<String, Stored>> yearBefore = stored(
                form,
                unitIds,
                VALUE.WINDOW_FROM.eq(yearWindow.from()).and(VALUE.WINDOW_TO.eq(yearWindow.to())),
                window);
        Map<String, CheckedLine> lines = CheckedLine.of(form, programme);
        Map<Integer, Map<String, Bounds>> standing = bounds.of(programme, form, unitIds, window);
        Map<Integer, Map<String, Usual>> sofar = usual.of(programme, form, named, window);
        Map<Integer, Map<String, PastFigure>> all = new HashMap<>();
        named.forEach((id, unit) -> {
            Map<String, PastFigure> own = figures(
                    programme,
                    form,
                    unit,
                    window,
                    last.getOrDefault(id, Map.of()),
                    yearBefore.getOrDefault(id, Map.of()));
            Map<String, PastFigure> whole =
                    within(predecessors.complete(form, unit, window, own), standing.getOrDefault(id, Map.of()));
            all.put(id, beside(whole, sofar.getOrDefault(id, Map.of()), lines, window));
        });
        return all;
    }

    /** Where the unit has no own figures to say what is usual, those put together of its predecessors do. */
    private static Map<String, PastFigure> beside(
            Map<String, PastFigure> figures, Map<String, Usual> usual, Map<String, CheckedLine> lines, Window window) {
        Map<String, PastFigure> beside = new HashMap<>();
        figures.forEach((line, figure) -> {
            Usual known = usual.getOrDefault(line, Usual.UNKNOWN);
            beside.put(
                    line,
                    figure.beside(
                            known.own().periods() > 0
                                    ? known
                                    : ofPredecessors(known, figure, Objects.requireNonNull(lines.get(line)), window)));
        });
        return beside;
    }

    private static Usual ofPredecessors(Usual known, PastFigure figure, CheckedLine line, Window window) {
        Usual.Range own = Usual.Range.NONE;
        Usual.Range denominators = Usual.Range.NONE;
        if (UsualFigures.areAlike(figure.lastWindow(), window)) {
            own = own.with(line.figure(figure.last()));
            denominators = denominators.with(denominator(figure.last()));
        }
        if (UsualFigures.areAlike(figure.yearWindow(), window)
                && !Objects.equals(figure.yearWindow(), figure.lastWindow())) {
            own = own.with(line.figure(figure.yearBefore()));
            denominators = denominators.with(denominator(figure.yearBefore()));
        }
        return new Usual(own, denominators, known.others());
    }

    private static @Nullable BigDecimal denominator(@Nullable Answer answer) {
        return answer == null ? null : answer.denominator();
    }

    private static Map<String, PastFigure> within(Map<String, PastFigure> figures, Map<String, Bounds> bounds) {
        Map<String, PastFigure> within = new HashMap<>();
        figures.forEach((line, figure) -> within.put(line, figure.within(bounds.getOrDefault(line, Bounds.NONE))));
        return within;
    }

    private static Map<String, PastFigure> figures(
            Programme programme,
            FormVersion form,
            Unit unit,
            Window window,
            Map<String, Stored> last,
            Map<String, Stored> yearBefore) {
        Map<String, PastFigure> past = new HashMap<>();
        for (FormLine line : form.lines()) {
            if (line.isFigure()) {
                past.put(
                        line.code(),
                        figure(
                                last.get(line.code()),
                                yearBefore.get(line.code()),
                                target(programme, line, unit, window)));
            }
        }
        return past;
    }

    private static PastFigure figure(@Nullable Stored last, @Nullable Stored yearBefore, @Nullable Target target) {
        return new PastFigure(
                last == null ? null : last.answer(),
                last == null ? null : last.window(),
                yearBefore == null ? null : yearBefore.answer(),
                yearBefore == null ? null : yearBefore.window(),
                target);
    }

    private record Stored(Answer answer, Window window) {}

    /** The latest of each; of several that end together the one of this window's first day, else the shortest. */
    private Map<Integer, Map<String, Stored>> stored(
            FormVersion form, Set<Integer> unitIds, Condition when, Window window) {
        Map<Integer, Map<String, Stored>> stored = new HashMap<>();
        database.select(FORM_LINE.CODE)
                .select(VALUE.fields())
                .distinctOn(VALUE.UNIT_ID, FORM_LINE.FORM_LINE_ID)
                .from(FORM_LINE)
                .join(VALUE)
                .on(VALUE.INDICATOR_ID.eq(FORM_LINE.INDICATOR_ID), VALUE.BREAKDOWN.eq(FORM_LINE.BREAKDOWN))
                .where(FORM_LINE.FORM_VERSION_ID.eq(form.id()))
                .and(VALUE.UNIT_ID.in(unitIds))
                .and(VALUE.REPLACED_BY.isNull())
                .and(when)
                .orderBy(
                        VALUE.UNIT_ID,
                        FORM_LINE.FORM_LINE_ID,
                        VALUE.WINDOW_TO.desc(),
                        DSL.field(VALUE.WINDOW_FROM.eq(window.from())).desc(),
                        VALUE.WINDOW_FROM.desc())
                .forEach(row -> stored.computeIfAbsent(row.get(VALUE.UNIT_ID), _ -> new HashMap<>())
                        .put(row.get(FORM_LINE.CODE), stored(row)));
        return stored;
    }

    private static Stored stored(Record row) {
        Answer answer = new Answer(
                Quality.ofLetter(row.get(VALUE.QUALITY)),
                row.get(VALUE.QUANTITY),
                row.get(VALUE.NUMERATOR),
                row.get(VALUE.DENOMINATOR),
                null,
                null);
        return new Stored(answer, new Window(row.get(VALUE.WINDOW_FROM), row.get(VALUE.WINDOW_TO)));
    }

    /** The unit's own target; a programme's target holds for a unit where parts make a ratio, since levels then compare. */
    private static @Nullable Target target(Programme programme, FormLine line, Unit unit, Window window) {
        var indicator = programme.indicator(String.valueOf(line.indicator())).orElseThrow();
        List<Target> current = indicator.targets().stream()
                .filter(target -> target.window().overlaps(window))
                .toList();
        return current.stream()
                .filter(target -> unit.code().equals(target.unit()))
                .findFirst()
                .or(() -> current.stream()
                        .filter(target -> target.unit() == null
                                && indicator.hasParts()
                                && line.breakdown().isEmpty())
                        .findFirst())
                .orElse(null);
    }
}

package vn.tongket.report;

import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.VALUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Kỳ trước, cùng kỳ năm trước, chỉ tiêu: what stands beside each line of a form for one unit. */
@Component
public class PastFigures {
    private final DSLContext database;
    private final Programmes programmes;
    private final Units units;
    private final FiguresOfPredecessors predecessors;

    PastFigures(DSLContext database, Programmes programmes, Units units, FiguresOfPredecessors predecessors) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
        this.predecessors = predecessors;
    }

    /** By the codes of the lines; every figure line of the form has an entry. */
    public Map<String, PastFigure> of(FormVersion form, int unitId, Window window) {
        Programme programme = programmes.require(form.programme());
        Unit unit = units.byId(unitId, window.lastDay()).orElseThrow();
        Map<String, Stored> last = stored(form, unitId, VALUE.WINDOW_TO.lt(window.to()));
        Window yearWindow = new Window(window.from().minusYears(1), window.to().minusYears(1));
        Map<String, Stored> yearBefore =
                stored(form, unitId, VALUE.WINDOW_FROM.eq(yearWindow.from()).and(VALUE.WINDOW_TO.eq(yearWindow.to())));
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
        return predecessors.complete(form, unit, window, past);
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

    private Map<String, Stored> stored(FormVersion form, int unitId, Condition when) {
        return database.select(FORM_LINE.CODE)
                .select(VALUE.fields())
                .distinctOn(FORM_LINE.FORM_LINE_ID)
                .from(FORM_LINE)
                .join(VALUE)
                .on(VALUE.INDICATOR_ID.eq(FORM_LINE.INDICATOR_ID), VALUE.BREAKDOWN.eq(FORM_LINE.BREAKDOWN))
                .where(FORM_LINE.FORM_VERSION_ID.eq(form.id()))
                .and(VALUE.UNIT_ID.eq(unitId))
                .and(VALUE.REPLACED_BY.isNull())
                .and(when)
                .orderBy(FORM_LINE.FORM_LINE_ID, VALUE.WINDOW_TO.desc())
                .fetchMap(FORM_LINE.CODE, PastFigures::stored);
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

package vn.tongket.portal.web.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.judge.StepWords;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.Sight;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitRelations;
import vn.tongket.unit.Units;

/** A unit's latest figures in each programme of which it is a part, beside those of the whole. */
@Component
class UnitFigures implements UnitRelations {
    private final Sight sight;
    private final Units units;
    private final KeptFigures kept;

    UnitFigures(Sight sight, Units units, KeptFigures kept) {
        this.sight = sight;
        this.units = units;
        this.kept = kept;
    }

    @Override
    public List<Related> relatedTo(Unit unit) {
        List<Related> related = new ArrayList<>();
        for (Programme programme : sight.programmes()) {
            if (!programme.indicators().isEmpty() && isPart(unit, programme)) {
                Related one = of(unit, programme);
                if (one.away() != null || !one.rows().isEmpty()) {
                    related.add(one);
                }
            }
        }
        return related;
    }

    private boolean isPart(Unit unit, Programme programme) {
        if (isWhole(unit, programme)) {
            return true;
        }
        LocalDate last = programme.period().lastDay();
        LocalDate end = unit.validTo();
        LocalDate day = end != null && !last.isBefore(end) ? end.minusDays(1) : last;
        return !day.isBefore(programme.period().from())
                && units.byId(unit.id(), day).stream()
                        .flatMap(then -> units.above(then, day).stream())
                        .anyMatch(above -> isWhole(above, programme));
    }

    private static boolean isWhole(Unit unit, Programme programme) {
        return unit.code().equals(programme.unit()) || unit.versionCode().equals(programme.unit());
    }

    private Related of(Unit unit, Programme programme) {
        boolean whole = isWhole(unit, programme);
        try {
            return related(programme, whole, null, rows(unit, programme, whole));
        } catch (FigureUnavailable away) {
            return related(programme, whole, away.inVietnamese(), List.of());
        }
    }

    private Related related(Programme programme, boolean whole, @Nullable String away, List<Row> rows) {
        String name = units.find(programme.unit(), programme.period().lastDay())
                .map(Unit::fullName)
                .orElse("");
        return new Related(
                ProgrammeName.of(programme).heading(),
                Addresses.programme(programme.code()),
                programme.invented(),
                whole ? "" : name,
                away,
                rows);
    }

    private List<Row> rows(Unit unit, Programme programme, boolean whole) {
        Map<String, Map<Window, Figure>> beside = whole ? Map.of() : byIndicator(figures(programme, programme.unit()));
        Map<String, Map<Window, Figure>> own = byIndicator(figures(programme, unit.code()));
        List<Row> rows = new ArrayList<>();
        own.forEach((indicator, steps) -> {
            Figure latest = List.copyOf(steps.values()).getLast();
            Figure of = beside.getOrDefault(indicator, Map.of()).get(latest.window());
            rows.add(row(programme, unit, latest, of));
        });
        return rows;
    }

    private List<Figure> figures(Programme programme, String unit) {
        Question question =
                new Question(programme.code(), List.of(), unit, false, null, Grouping.YEAR, Frame.AS_REPORTED);
        return kept.look().answer(question).figures();
    }

    /** Those with a value, in the programme's order and then in that of their steps. */
    private static Map<String, Map<Window, Figure>> byIndicator(List<Figure> figures) {
        Map<String, Map<Window, Figure>> byIndicator = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.value() != null)
                .forEach(figure -> byIndicator
                        .computeIfAbsent(figure.indicator().code(), _ -> new LinkedHashMap<>())
                        .put(figure.window(), figure));
        return byIndicator;
    }

    private static Row row(Programme programme, Unit unit, Figure own, @Nullable Figure of) {
        return new Row(
                own.indicator().name(),
                Addresses.indicator(programme.code(), own.indicator().code(), unit.code(), Frame.AS_REPORTED),
                own.indicator().measuredIn(),
                StepWords.brief(own.window()),
                FigureWords.number(own).shown(),
                of == null ? "" : FigureWords.number(of).shown(),
                CaveatWords.beside(own));
    }
}

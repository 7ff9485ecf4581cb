package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.report.check.Neighbours;
import vn.tongket.report.check.UsualChecks;
import vn.tongket.report.intake.ValueCheck.IndicatorKey;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.UsualLevels;
import vn.tongket.report.usual.UsualRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * The figures of a file that are new or differ, held against what was usual so far, as a form holds them while they are typed.
 * Nobody is there to be asked: what is unusual is named and taken. What stands in the file itself counts as reported before.
 */
final class StagedUsual {
    /** Larger files come out of other systems, not out of a hand; holding each figure would cost more than taking it in. */
    private static final int MOST = 100_000;

    /** Lines and windows of which there are no earlier figures at all. */
    private static final int MOST_COMPARED = 300;

    private static final String FIGURE =
            "case when quality = 'N' then 0 else coalesce(quantity, numerator / nullif(denominator, 0)) end";

    private static final String COMING = """
            create temporary table staged_figure on commit drop as
            select staged.number, staged.line, staged.indicator_id, staged.unit_id, staged.breakdown,
                   staged.window_from, staged.window_to, staged.denominator, %d as years,
                   %s as figure,
                   staged_old.number is null or staged_old.differs as comes
              from staged left join staged_old using (number)""";

    private static final String YEARS = """
            update staged_figure set years = ?
             where window_to > ?::date and (?::date is null or window_to <= ?::date)""";

    private static final String ALIKE = """
            (known.indicator_id = any (?) or abs((known.window_to - known.window_from)
                 - (coming.window_to - coming.window_from)) * 10 <= coming.window_to - coming.window_from)""";

    private static final String EARLIER = """
            known.indicator_id = coming.indicator_id and known.unit_id = coming.unit_id
               and known.breakdown = coming.breakdown and known.window_to < coming.window_to
               and known.window_to > coming.window_to - make_interval(years => coming.years)
               and known.figure is not null and """ + ALIKE;

    /** Of a value that this file replaces, the new figure counts. */
    private static final String STANDING = """
            (select indicator_id, unit_id, breakdown, window_from, window_to, denominator, %s as figure
               from report.value
              where replaced_by is null
                and not exists (select from staged_old where staged_old.value_id = value.value_id)) as known""".formatted(FIGURE);

    private static final String OWN = """
            with earlier as (
                select coming.number, known.figure, known.denominator
                  from staged_figure as coming join staged_figure as known on %1$s
                 where coming.comes and coming.figure is not null
                union all
                select coming.number, known.figure, known.denominator
                  from staged_figure as coming join %2$s on %1$s
                 where coming.comes and coming.figure is not null
            ), usual as (
                select number, min(figure) as low, max(figure) as high, count(*)::integer as periods,
                       min(denominator) as low_denominator, max(denominator) as high_denominator
                  from earlier group by number
            )
            select coming.*, usual.low, usual.high, coalesce(usual.periods, 0) as periods,
                   usual.low_denominator, usual.high_denominator
              from staged_figure as coming
              left join usual using (number)
             where coming.comes and coming.figure is not null
             order by coming.line, coming.number""".formatted(EARLIER, STANDING);

    private static final String OTHERS = """
            select distinct on (coming.key, known.unit_id) coming.key::integer as key, known.unit_id, known.figure
              from unnest(cast(? as integer[]), cast(? as text[]), cast(cast(? as text[]) as date[]),
                          cast(cast(? as text[]) as date[]))
                   with ordinality as coming (indicator_id, breakdown, window_from, window_to, key)
              join (select indicator_id, unit_id, breakdown, window_from, window_to, figure from staged_figure
                     union all
                    select indicator_id, unit_id, breakdown, window_from, window_to, figure from %s) as known
                on known.indicator_id = coming.indicator_id and known.breakdown = coming.breakdown
               and known.window_to <= coming.window_to
               and known.window_to > coming.window_to - interval '1 year 1 day'
               and known.figure is not null and %s
             order by coming.key, known.unit_id, known.window_to desc""".formatted(STANDING, ALIKE);

    private final DSLContext database;
    private final Units units;
    private final Programme programme;
    private final Map<Integer, Indicator> indicators;
    private final Integer[] stocks;
    private final String file;

    /** Figures that are held against one another. */
    private record Alike(int indicatorId, String breakdown, Window window) {
        private static Alike of(StagedFigure one) {
            return new Alike(one.indicatorId(), one.breakdown(), one.window());
        }
    }

    StagedUsual(
            DSLContext database, Units units, Programme programme, Collection<IndicatorKey> indicators, String file) {
        this.database = database;
        this.units = units;
        this.programme = programme;
        this.indicators = indicators.stream().collect(Collectors.toMap(IndicatorKey::id, IndicatorKey::indicator));
        this.stocks = indicators.stream()
                .filter(key -> key.indicator().timeRule() == TimeRule.LAST)
                .map(IndicatorKey::id)
                .toArray(Integer[]::new);
        this.file = file;
    }

    /**
     * What is unusual: how many figures, and the first of them.
     *
     * @param coming how many values are new or differ
     */
    List<Problem> problems(long coming) {
        if (coming == 0) {
            return List.of();
        }
        if (coming > MOST) {
            return List.of(Problem.soft(
                    file,
                    0,
                    0,
                    coming + " values were not held against earlier ones; that is done for at most " + MOST,
                    coming + " số liệu chưa được so với các kỳ trước; chỉ so khi tệp có không quá " + MOST
                            + " số liệu"));
        }
        database.execute("drop table if exists pg_temp.staged_figure");
        database.execute(COMING.formatted(UsualChecks.OWN_LEVELS.years(), FIGURE));
        programme.usualSettings().forEach(this::look);
        database.execute("analyze staged_figure");
        List<StagedFigure> all = read();
        return told(unusual(all), all.size());
    }

    /** How far back the authority looks for reports up to a day of its setting. */
    private void look(UsualSetting setting) {
        if (setting.years() != null) {
            database.execute(YEARS, setting.years(), setting.validFrom(), setting.validTo(), setting.validTo());
        }
    }

    private List<StagedFigure> read() {
        var rows = database.fetch(OWN, new Object[] {stocks, stocks});
        Map<Integer, Unit> named = units.byIds(Set.copyOf(rows.getValues("unit_id", Integer.class)), Now.day());
        return rows.map(row -> coming(row, Objects.requireNonNull(named.get(row.get("unit_id", Integer.class)))));
    }

    private StagedFigure coming(Record row, Unit unit) {
        Indicator indicator = Objects.requireNonNull(indicators.get(row.get("indicator_id", Integer.class)));
        return new StagedFigure(
                row.get("line", Integer.class),
                row.get("indicator_id", Integer.class),
                indicator,
                unit,
                row.get("breakdown", String.class),
                new Window(row.get("window_from", LocalDate.class), row.get("window_to", LocalDate.class)),
                figure(row, indicator),
                row.get("denominator", BigDecimal.class),
                new Usual(
                        range(row, "", indicator.hasParts() ? indicator.factor() : BigDecimal.ONE),
                        range(row, "_denominator", BigDecimal.ONE),
                        null));
    }

    private static BigDecimal figure(Record row, Indicator indicator) {
        BigDecimal figure = row.get("figure", BigDecimal.class);
        return indicator.hasParts() ? figure.multiply(indicator.factor()) : figure;
    }

    private static Usual.Range range(Record row, String of, BigDecimal factor) {
        BigDecimal low = row.get("low" + of, BigDecimal.class);
        BigDecimal high = row.get("high" + of, BigDecimal.class);
        return low == null || high == null
                ? Usual.Range.NONE
                : new Usual.Range(low.multiply(factor), high.multiply(factor), row.get("periods", Integer.class));
    }

    private List<Problem> unusual(List<StagedFigure> all) {
        Map<Alike, Integer> keys = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !one.usual().isOfOwn())
                .filter(one -> Neighbours.say(one.indicator()))
                .map(Alike::of)
                .distinct()
                .limit(MOST_COMPARED)
                .forEach(alike -> keys.put(alike, keys.size() + 1));
        Neighbours neighbours = neighbours(keys, all);
        List<Problem> found = new ArrayList<>();
        for (StagedFigure one : all) {
            UsualLevels levels = UsualChecks.levels(programme, one.window());
            UsualRule rule = rule(one.indicator(), levels);
            Integer key = keys.get(Alike.of(one));
            Usual.Others others = one.usual().isOfOwn() || key == null
                    ? null
                    : neighbours.atLeast(levels.leastOthers()).of(one.unit(), key.toString());
            String own = rule.ofOwn(one.figure(), one.denominator(), one.usual());
            String words = own == null ? rule.ofOthers(one.figure(), others) : own;
            if (words != null) {
                found.add(one.problem(file, own == null ? others : null, words));
            }
        }
        return found;
    }

    private static UsualRule rule(Indicator indicator, UsualLevels levels) {
        boolean counts = indicator.limits().whole() || indicator.decimals() == 0;
        String measured = indicator.unitOfMeasure();
        return new UsualRule(measured.startsWith("%"), counts, measured, levels);
    }

    /** The latest figure of each unit in the year up to the window's end. */
    private Neighbours neighbours(Map<Alike, Integer> keys, List<StagedFigure> all) {
        Map<Integer, Unit> known = new HashMap<>();
        all.forEach(one -> known.put(one.unit().id(), one.unit()));
        Map<String, Map<Integer, BigDecimal>> figures = new HashMap<>();
        List<Alike> alike = List.copyOf(keys.keySet());
        keys.values().forEach(key -> figures.put(key.toString(), new HashMap<>()));
        for (Record row : keys.isEmpty() ? List.<Record>of() : database.fetch(OTHERS, bindings(alike))) {
            int key = row.get("key", Integer.class);
            Indicator of =
                    Objects.requireNonNull(indicators.get(alike.get(key - 1).indicatorId()));
            Objects.requireNonNull(figures.get(String.valueOf(key)))
                    .put(row.get("unit_id", Integer.class), figure(row, of));
        }
        Set<Integer> others = new HashSet<>();
        figures.values().forEach(ofKey -> others.addAll(ofKey.keySet()));
        known.putAll(units.byIds(others, Now.day()));
        return new Neighbours(figures, known, units.peopleOf(known.keySet()), UsualChecks.OWN_LEVELS.leastOthers());
    }

    private Object[] bindings(List<Alike> alike) {
        return new Object[] {
            alike.stream().map(Alike::indicatorId).toArray(Integer[]::new),
            alike.stream().map(Alike::breakdown).toArray(String[]::new),
            alike.stream().map(one -> one.window().from().toString()).toArray(String[]::new),
            alike.stream().map(one -> one.window().to().toString()).toArray(String[]::new),
            stocks
        };
    }

    private List<Problem> told(List<Problem> found, int of) {
        List<Problem> told = new ArrayList<>();
        if (!found.isEmpty()) {
            told.add(Problem.soft(
                    file,
                    0,
                    0,
                    found.size() + " of " + of + " new or changed figures are unusual; none is refused for it"
                            + (found.size() > ProblemList.REMARKS_LISTED
                                    ? ", the first " + ProblemList.REMARKS_LISTED + " are named"
                                    : ""),
                    found.size() + " trong " + of
                            + " số mới hoặc thay đổi là bất thường; số vẫn được nhận, đề nghị xem lại"
                            + (found.size() > ProblemList.REMARKS_LISTED
                                    ? " (nêu " + ProblemList.REMARKS_LISTED + " số đầu)"
                                    : "")));
        }
        told.addAll(found.subList(0, Math.min(ProblemList.REMARKS_LISTED, found.size())));
        return told;
    }
}

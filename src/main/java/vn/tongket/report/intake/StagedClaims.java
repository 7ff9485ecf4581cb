package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.report.claim.Claim;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.claim.Claims;
import vn.tongket.report.claim.Clash;
import vn.tongket.report.claim.ClashWords;
import vn.tongket.report.intake.ValueCheck.IndicatorKey;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue.Column;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Lineage;

/**
 * The staged values held against each other and against what stands, by {@link Claims}. Nearly all values of a file cannot
 * clash: those that may are found with sets and three statements, and only they are read.
 */
final class StagedClaims {
    /** Units of which a staged window shares days with a stored one that is not its own revision. */
    private static final String OVERLAPPING_STORED = """
            select distinct staged.indicator_id, staged.unit_id
              from staged_met
              join staged using (number)
             where not staged_met.same_window and staged.indicator_id = any(?::integer[])""";

    /** Units and windows of which a part, or the parts together, are more than the total: superseded figures left out. */
    private static final String PARTS_ABOVE = """
            with figures as (
                 select indicator_id, unit_id, window_from, window_to, breakdown,
                        coalesce(quantity, numerator, 0) as upper, denominator as lower
                   from staged
                  where indicator_id = any(?::integer[]) and quality in ('A', 'E', 'N')
                  union all
                 select value.indicator_id, value.unit_id, value.window_from, value.window_to, value.breakdown,
                        coalesce(value.quantity, value.numerator, 0), value.denominator
                   from (select distinct indicator_id, unit_id, window_from, window_to
                           from staged where ? and indicator_id = any(?::integer[])) as told
                  cross join lateral (
                        select * from report.value
                         where value.indicator_id = told.indicator_id and value.unit_id = told.unit_id
                           and value.window_from = told.window_from and value.window_to = told.window_to
                           and value.replaced_by is null and value.quality in ('A', 'E', 'N')
                        offset 0) as value
                  where not exists (select from staged_met where staged_met.value_id = value.value_id and same_window))
            select distinct indicator_id, unit_id
              from (select indicator_id, unit_id
                      from figures
                     group by indicator_id, unit_id, window_from, window_to
                    having sum(upper) filter (where breakdown <> '') > max(upper) filter (where breakdown = '')
                        or sum(lower) filter (where breakdown <> '') > max(lower) filter (where breakdown = '')) as above""";

    /** What is held against each other: staged, and stored where nothing staged replaces it. */
    private static final String FIGURES = """
            select judged.root_id, judged.indicator_id, staged.unit_id, staged.window_from, staged.window_to,
                   staged.breakdown, coalesce(staged.quantity, staged.numerator, 0) as upper,
                   staged.denominator as lower, staged.line
              from unnest(?::integer[], ?::integer[], ?::integer[]) as judged (root_id, indicator_id, unit_id)
              join staged using (indicator_id, unit_id)
             where staged.quality in ('A', 'E', 'N')
             union all
            select judged.root_id, judged.indicator_id, value.unit_id, value.window_from, value.window_to,
                   value.breakdown, coalesce(value.quantity, value.numerator, 0), value.denominator, 0
              from unnest(?::integer[], ?::integer[], ?::integer[]) as judged (root_id, indicator_id, unit_id)
             cross join lateral (
                   select * from report.value
                    where value.indicator_id = judged.indicator_id and value.unit_id = judged.unit_id
                      and value.replaced_by is null and value.quality in ('A', 'E', 'N')
                   offset 0) as value
             where not exists (select from staged_met where staged_met.value_id = value.value_id and same_window)
             order by 2, 1, 9""";

    private final DSLContext database;
    private final Ground ground;
    private final Map<Integer, Indicator> indicators = new HashMap<>();
    private final ReadBefore read;
    private final ProblemList problems;
    private final Set<Judged> judged = new HashSet<>();

    StagedClaims(
            DSLContext database, Frames frames, Collection<IndicatorKey> keys, ReadBefore read, ProblemList problems) {
        this.database = database;
        this.ground = frames.ground();
        this.read = read;
        this.problems = problems;
        keys.stream()
                .filter(key -> read.units().containsKey(key.id()))
                .forEach(key -> indicators.put(key.id(), key.indicator()));
    }

    /** A unit whose figures are held against those of all with the same root. */
    record Judged(int root, int indicator, int unit) {}

    private ClaimRules rules(int indicator) {
        return new ClaimRules(Objects.requireNonNull(indicators.get(indicator)));
    }

    private Integer[] ids(Predicate<ClaimRules> which) {
        return indicators.keySet().stream().filter(id -> which.test(rules(id))).toArray(Integer[]::new);
    }

    /** @param meetsAny whether anything stored is of the same indicators, units and time */
    void judge(boolean meetsAny) {
        findOwn(meetsAny);
        new StagedKin(database, ground, indicators, read, judged).find();
        if (!judged.isEmpty()) {
            judgeAll();
        }
    }

    /** Units that may clash with themselves. */
    private void findOwn(boolean meetsAny) {
        read.overlapping().forEach((indicator, units) -> {
            if (rules(indicator).ofAllDays()) {
                units.stream().forEach(unit -> judged.add(new Judged(unit, indicator, unit)));
            }
        });
        Integer[] ofAllDays = ids(ClaimRules::ofAllDays);
        if (ofAllDays.length > 0) {
            addOwn(database.fetch(OVERLAPPING_STORED, (Object) ofAllDays));
        }
        Integer[] withParts = ids(ClaimRules::holdsPartsAgainstTotal);
        if (withParts.length > 0) {
            addOwn(database.fetch(PARTS_ABOVE, withParts, meetsAny, withParts));
        }
    }

    private void addOwn(List<? extends Record> rows) {
        for (Record row : rows) {
            int unit = row.get("unit_id", Integer.class);
            judged.add(new Judged(unit, row.get("indicator_id", Integer.class), unit));
        }
    }

    private void judgeAll() {
        Integer[] roots = judged.stream().map(Judged::root).toArray(Integer[]::new);
        Integer[] ids = judged.stream().map(Judged::indicator).toArray(Integer[]::new);
        Integer[] units = judged.stream().map(Judged::unit).toArray(Integer[]::new);
        Group group = new Group();
        try (Stream<Record> rows = database.resultQuery(FIGURES, roots, ids, units, roots, ids, units)
                .fetchSize(10_000)
                .fetchStream()) {
            rows.forEach(group::take);
        }
        group.judge();
    }

    /** The figures of one indicator and root, as they come one after the other. */
    private final class Group {
        private final Map<List<Object>, Claim> claims = new LinkedHashMap<>();
        private final Set<Clash> told = new HashSet<>();
        private int root;
        private int indicator;

        void take(Record row) {
            int nextRoot = row.get(0, Integer.class);
            int nextIndicator = row.get(1, Integer.class);
            if (nextRoot != root || nextIndicator != indicator) {
                judge();
                root = nextRoot;
                indicator = nextIndicator;
            }
            Claim claim = new Claim(
                    row.get(2, Integer.class),
                    new Window(row.get(3, LocalDate.class), row.get(4, LocalDate.class)),
                    row.get(5, String.class),
                    row.get(6, BigDecimal.class),
                    row.get(7, BigDecimal.class),
                    row.get(8, Integer.class));
            // What stands twice in the file is told already.
            claims.putIfAbsent(List.of(claim.unit(), claim.window(), claim.breakdown()), claim);
        }

        void judge() {
            if (claims.isEmpty()) {
                return;
            }
            Indicator of = Objects.requireNonNull(indicators.get(indicator));
            Lineage lineage = Lineage.of(ground, of.shareBy());
            ClashWords words =
                    new ClashWords(lineage, problems.isOfFile() ? ClashWords.Where.LINE : ClashWords.Where.FORM);
            Claims.clashes(of, lineage, claims.values()).stream()
                    .filter(Clash::hasComing)
                    .filter(told::add)
                    .forEach(clash -> tell(clash, words));
            claims.clear();
        }
    }

    private void tell(Clash clash, ClashWords words) {
        int column = switch (clash.kind()) {
            case CROSSING, TWICE, LITTLE_TWICE, AFTER_END -> Column.FROM.number();
            case FALLING, PART_ABOVE, PARTS_ABOVE ->
                clash.first().lower() == null ? Column.VALUE.number() : Column.NUMERATOR.number();
        };
        boolean listed = !clash.isHard() || problems.isListing();
        String english = listed ? words.english(clash) : "";
        String vietnamese = listed ? words.vietnamese(clash) : "";
        if (clash.isHard()) {
            problems.hard(clash.line(), column, english, vietnamese);
        } else {
            problems.soft(clash.line(), column, english, vietnamese);
        }
    }
}

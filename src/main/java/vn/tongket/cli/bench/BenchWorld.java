package vn.tongket.cli.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.tongket.base.Window;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/**
 * A made-up country on the real communes and their real succession: forty quarters from 2016, each reported by the communes that
 * stood on its last day, with gaps, nil reports and revisions. The same numbers at every run.
 */
final class BenchWorld {
    static final String PROGRAMME = "do-toc-do";
    private static final int QUARTERS = 40;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    /** One of 53 is not reported, one of 29 is nil, one of 97 was corrected. */
    private static final String VALUES = """
            insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, revision, replaced_by, quality, quantity,
                                      numerator, denominator)
            select {0}, commune.unit_id, quarter.first, quarter.after, {1}, revision.number,
                   case when revision.number = 1 and commune.chance % 97 = 0 then {1} end,
                   (case when commune.chance % 29 = 0 then 'N' else 'A' end)::"char",
                   case when commune.chance % 29 <> 0 and not {3} then commune.chance % 100000 / 100.0 + revision.number end,
                   case when commune.chance % 29 <> 0 and {3} then commune.chance % 1000 + revision.number end,
                   case when commune.chance % 29 <> 0 and {3} then 2000 end
              from (select (date '2016-01-01' + make_interval(months => 3 * number))::date as first,
                           (date '2016-01-01' + make_interval(months => 3 * number + 3))::date as after, number
                      from generate_series(0, {2}) as number) as quarter
              join lateral (
                   select version.unit_id,
                          (version.unit_id * 7919::bigint + quarter.number * 104729::bigint + {0} * 1299709::bigint) % 1000003 as chance
                     from unit.version join unit.unit using (unit_id)
                    where unit.kind = 'COMMUNE' and version.valid_from < quarter.after
                      and (version.valid_to is null or version.valid_to >= quarter.after)) as commune
                on commune.chance % 53 <> 0
              join (values (1), (2)) as revision (number) on revision.number = 1 or commune.chance % 97 = 0""";

    private BenchWorld() {}

    /** How much: the indicators, of some 410,000 values each. */
    enum Scale {
        /** 0.8 million values. */
        COMMUNE(2),
        /** 8 million. */
        PROVINCE(20),
        /** 82 million. */
        COUNTRY(200);

        final int indicators;

        Scale(int indicators) {
            this.indicators = indicators;
        }
    }

    /**
     * An indicator beside those of the scale, so that each rule is measured; they are as many at every scale.
     *
     * @param formula of one that is computed; null: it has values
     */
    record Ruled(
            String code,
            UnitRule unitRule,
            TimeRule timeRule,
            @Nullable String formula) {
        boolean hasParts() {
            return unitRule == UnitRule.RATIO_OF_SUMS;
        }
    }

    static final List<Ruled> RULED = List.of(
            new Ruled("muc-cuoi-ky", UnitRule.SUM, TimeRule.LAST, null),
            new Ruled("muc-binh-quan", UnitRule.SUM, TimeRule.MEAN, null),
            new Ruled("ty-le", UnitRule.RATIO_OF_SUMS, TimeRule.RATIO_OF_SUMS, null),
            new Ruled("toc-do-tang", UnitRule.SUM, TimeRule.CAGR, null),
            new Ruled("thuong-so", UnitRule.COMPUTED, TimeRule.SUM, "chi_tieu_1 / chi_tieu_2"));

    static String indicator(int number) {
        return "chi-tieu-" + number;
    }

    /** Adds what is missing up to the scale: one that has grown is measured again without beginning anew. */
    static void generate(ApplicationContext context, Scale scale, Runnable afterEach) {
        Programmes programmes = context.getBean(Programmes.class);
        DSLContext database = context.getBean(DSLContext.class);
        programmes.save(programme(scale));
        Map<String, Integer> ids = programmes.indicatorIds(PROGRAMME);
        for (int number = 1; number <= scale.indicators; number++) {
            fill(database, ids.getOrDefault(indicator(number), 0), false);
            afterEach.run();
        }
        for (Ruled ruled : RULED) {
            if (ruled.formula == null) {
                fill(database, ids.getOrDefault(ruled.code, 0), ruled.hasParts());
            }
        }
    }

    private static void fill(DSLContext database, int id, boolean parts) {
        if (database.fetchSingle("select not exists (select from report.value where indicator_id = ?)", id)
                .get(0, Boolean.class)) {
            database.transaction(transaction -> values(transaction.dsl(), id, parts));
        }
    }

    private static void values(DSLContext transaction, int indicator, boolean parts) {
        Integer entry = transaction
                .fetchSingle("insert into report.entry (entered_by, way, origin) values ('bench', 'FILE', 'bench')"
                        + " returning entry_id")
                .get(0, Integer.class);
        transaction.execute(
                VALUES,
                org.jooq.impl.DSL.inline(indicator),
                org.jooq.impl.DSL.inline(entry),
                org.jooq.impl.DSL.inline(QUARTERS - 1),
                org.jooq.impl.DSL.inline(parts));
    }

    private static Programme programme(Scale scale) {
        return Programme.of(
                new ProgrammeHead(
                        PROGRAMME,
                        "Đo tốc độ",
                        "VN",
                        new Window(FIRST, FIRST.plusMonths(3L * QUARTERS)),
                        true,
                        false,
                        List.of()),
                Stream.concat(
                                IntStream.rangeClosed(1, scale.indicators)
                                        .mapToObj(number ->
                                                new Ruled(indicator(number), UnitRule.SUM, TimeRule.SUM, null)),
                                RULED.stream())
                        .map(BenchWorld::indicator)
                        .toList());
    }

    /** Codes of the indicators that the scale counts. */
    static List<String> summed(Scale scale) {
        return IntStream.rangeClosed(1, scale.indicators)
                .mapToObj(BenchWorld::indicator)
                .toList();
    }

    private static Indicator indicator(Ruled ruled) {
        return new Indicator(
                ruled.code,
                Indicator.Wording.of("Chỉ tiêu " + ruled.code),
                new Indicator.Rules(
                        ruled.unitRule,
                        ruled.timeRule,
                        null,
                        null,
                        ruled.formula,
                        ruled.hasParts() ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                        ShareBy.PEOPLE),
                new Indicator.Collected(UnitKind.COMMUNE, Indicator.Frequency.QUARTER, List.of(), null, null),
                new Indicator.Display(ruled.hasParts() ? "%" : "lượt", 2, Indicator.Better.NEITHER),
                List.of(),
                FigureLimits.USUAL,
                new Indicator.Publishing(false, false));
    }
}

package vn.tongket.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.ShareBy;
import vn.tongket.unit.UnitKind;

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
            insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, revision, replaced_by, quality, quantity)
            select {0}, commune.unit_id, quarter.first, quarter.after, {1}, revision.number,
                   case when revision.number = 1 and commune.chance % 97 = 0 then {1} end,
                   (case when commune.chance % 29 = 0 then 'N' else 'A' end)::"char",
                   case when commune.chance % 29 <> 0 then commune.chance % 100000 / 100.0 + revision.number end
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
            int id = ids.getOrDefault(indicator(number), 0);
            if (database.fetchSingle("select not exists (select from report.value where indicator_id = ?)", id)
                    .get(0, Boolean.class)) {
                database.transaction(transaction -> values(transaction.dsl(), id));
            }
            afterEach.run();
        }
    }

    private static void values(DSLContext transaction, int indicator) {
        Integer entry = transaction
                .fetchSingle("insert into report.entry (entered_by, way, origin) values ('bench', 'FILE', 'bench')"
                        + " returning entry_id")
                .get(0, Integer.class);
        transaction.execute(
                VALUES,
                org.jooq.impl.DSL.inline(indicator),
                org.jooq.impl.DSL.inline(entry),
                org.jooq.impl.DSL.inline(QUARTERS - 1));
    }

    private static Programme programme(Scale scale) {
        return new Programme(
                PROGRAMME,
                "Đo tốc độ",
                null,
                "VN",
                new Window(FIRST, FIRST.plusMonths(3L * QUARTERS)),
                null,
                null,
                true,
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.rangeClosed(1, scale.indicators)
                        .mapToObj(BenchWorld::sum)
                        .toList());
    }

    private static Indicator sum(int number) {
        return new Indicator(
                indicator(number),
                "Chỉ tiêu " + number,
                null,
                null,
                null,
                "lượt",
                null,
                null,
                UnitRule.SUM,
                TimeRule.SUM,
                null,
                null,
                null,
                UnitKind.COMMUNE,
                ShareBy.PEOPLE,
                BigDecimal.ONE,
                2,
                Indicator.Better.NEITHER,
                Indicator.Frequency.QUARTER,
                null,
                false,
                null,
                null,
                List.of(),
                List.of());
    }
}

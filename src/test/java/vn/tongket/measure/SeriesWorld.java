package vn.tongket.measure;

import static vn.tongket.report.tables.Tables.ENTRY;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Better;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.UnitKind;

/** The example of docs/domain/series.md: country TN, provinces T1 (A, B, C) and T2 (D, E); A and B merge into AB in 2021. */
public final class SeriesWorld {
    public static final String PROGRAMME = "vd-chuoi";
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2021, 1, 1);

    private final DSLContext database;
    private final WorldStore store;
    private final Map<String, Integer> indicators;

    public SeriesWorld(DSLContext database, Programmes programmes) {
        this.database = database;
        this.store = new WorldStore(database);
        units();
        programmes.save(programme());
        indicators = programmes.indicatorIds(PROGRAMME);
        values();
        database.update(ENTRY)
                .set(ENTRY.ENTERED_AT, OffsetDateTime.parse("2022-01-10T00:00:00Z"))
                .where(ENTRY.ENTERED_BY.eq("tester"))
                .execute();
    }

    private void units() {
        store.unit("TN", UnitKind.COUNTRY);
        List.of("T1", "T2").forEach(code -> store.unit(code, UnitKind.PROVINCE));
        List.of("A", "B", "C", "D", "E", "AB").forEach(code -> store.unit(code, UnitKind.COMMUNE));
        store.version("TN", "TN", LONG_AGO, null, null);
        List.of("T1", "T2").forEach(code -> store.version(code, code, LONG_AGO, null, "TN"));
        List.of("A", "B").forEach(code -> store.version(code, code, LONG_AGO, MERGED, "T1"));
        store.version("AB", "AB", MERGED, null, "T1");
        store.version("C", "C", LONG_AGO, null, "T1");
        List.of("D", "E").forEach(code -> store.version(code, code, LONG_AGO, null, "T2"));
        store.succession("A", "AB", MERGED, BigDecimal.ONE, null);
        store.succession("B", "AB", MERGED, BigDecimal.ONE, null);
        store.changed();
    }

    private static Programme programme() {
        return Programme.of(
                new ProgrammeHead(
                        PROGRAMME,
                        "Ví dụ chuỗi số liệu",
                        "TN",
                        new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 1)),
                        true,
                        true,
                        List.of()),
                List.of(
                        indicator(
                                "chi",
                                UnitRule.SUM,
                                TimeRule.SUM,
                                "triệu đồng",
                                Better.HIGHER,
                                Frequency.YEAR,
                                true,
                                target(null, 2019, 2023, Target.Operator.AT_LEAST, "1600", false)),
                        indicator(
                                "dan-so",
                                UnitRule.SUM,
                                TimeRule.MEAN,
                                "người",
                                Better.NEITHER,
                                Frequency.YEAR,
                                true,
                                List.of()),
                        indicator(
                                "ho-ngheo",
                                UnitRule.RATIO_OF_SUMS,
                                TimeRule.LAST,
                                "%",
                                Better.LOWER,
                                Frequency.YEAR,
                                true,
                                target("T1", 2020, 2023, Target.Operator.AT_MOST, "10", false)),
                        indicator(
                                "hoi-nghi",
                                UnitRule.SUM,
                                TimeRule.SUM,
                                "hội nghị",
                                Better.HIGHER,
                                Frequency.MONTH,
                                false,
                                target("D", 2020, 2022, Target.Operator.AT_LEAST, "10", true)),
                        indicator(
                                "nguoi-du",
                                UnitRule.DISTINCT,
                                TimeRule.SUM,
                                "người",
                                Better.HIGHER,
                                Frequency.YEAR,
                                false,
                                List.of())));
    }

    static List<Target> anyTarget() {
        return target(null, 2017, 2018, Target.Operator.AT_LEAST, "1", false);
    }

    private static List<Target> target(
            @Nullable String unit, int from, int to, Target.Operator operator, String level, boolean everyYear) {
        return List.of(new Target(
                unit,
                new Window(LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1)),
                operator,
                new BigDecimal(level),
                null,
                everyYear ? YearRule.EVERY : YearRule.PERIOD,
                null,
                null,
                null,
                null));
    }

    static Indicator indicator(
            String code,
            UnitRule rule,
            TimeRule time,
            String measuredIn,
            Better better,
            Frequency frequency,
            boolean publishable,
            List<Target> targets) {
        return IndicatorMaker.of(code)
                .measuredIn(measuredIn)
                .rules(rule, time)
                .weightedBy(rule == UnitRule.WEIGHTED_MEAN ? "dan-so" : null)
                .countedIf(rule == UnitRule.COUNT_IF ? ">= 1" : null)
                .computedAs(rule == UnitRule.COMPUTED ? "chi / dan_so" : null)
                .times(rule == UnitRule.RATIO_OF_SUMS ? 100 : 1)
                .decimals(1)
                .better(better)
                .every(frequency)
                .publishable(publishable)
                .targets(targets)
                .make();
    }

    private void values() {
        quantities("chi", 2019, Map.of("A", "60", "B", "30", "C", "60", "D", "100", "E", "50"));
        quantities("chi", 2020, Map.of("A", "66", "B", "33", "C", "75", "D", "90", "E", "60"));
        quantities("chi", 2021, Map.of("AB", "121", "C", "80", "D", "99", "E", "63"));
        quantities("dan-so", 2019, Map.of("A", "6000", "B", "3000", "C", "4000", "D", "5000", "E", "2000"));
        quantities("dan-so", 2020, Map.of("A", "6000", "B", "3000", "C", "4000", "D", "5000", "E", "2000"));
        quantities("dan-so", 2021, Map.of("AB", "9200", "C", "4100", "D", "5000", "E", "1700"));
        parts(2020, Map.of("A", "6/100", "B", "4/100", "C", "28/100", "D", "25/100"));
        parts(2021, Map.of("AB", "10/200", "C", "30/100", "D", "20/100", "E", "5/100"));
        month(2020, 1, "3");
        month(2020, 2, "2");
        month(2020, 3, "4");
        month(2020, 4, "1");
        month(2021, 1, "4");
        month(2021, 2, "2");
        month(2021, 4, "5");
    }

    private void quantities(String indicator, int year, Map<String, String> quantities) {
        quantities.forEach((unit, quantity) -> quantity(indicator, unit, Window.year(year), quantity));
    }

    private long quantity(String indicator, String unit, Window window, String quantity) {
        return store.value(
                indicators.getOrDefault(indicator, 0), unit, window, "", "A", new BigDecimal(quantity), null, null);
    }

    private void parts(int year, Map<String, String> parts) {
        parts.forEach((unit, both) -> store.value(
                indicators.getOrDefault("ho-ngheo", 0),
                unit,
                Window.year(year),
                "",
                "A",
                null,
                new BigDecimal(both.split("/")[0]),
                new BigDecimal(both.split("/")[1])));
    }

    private void month(int year, int month, String quantity) {
        LocalDate from = LocalDate.of(year, month, 1);
        quantity("hoi-nghi", "D", new Window(from, from.plusMonths(1)), quantity);
    }

    /** A late correction: on 1 February 2022 lan@T2 corrects D's spending of 2021 from 99 to 104. */
    public void correct() {
        int entry = database.insertInto(ENTRY, ENTRY.ENTERED_BY, ENTRY.WAY, ENTRY.ORIGIN, ENTRY.ENTERED_AT)
                .values("lan", "PAGE", "đính chính", OffsetDateTime.parse("2022-02-01T00:00:00Z"))
                .returningResult(ENTRY.ENTRY_ID)
                .fetchSingle(ENTRY.ENTRY_ID);
        var old = VALUE.INDICATOR_ID
                .eq(indicators.getOrDefault("chi", 0))
                .and(VALUE.UNIT_ID.eq(store.id("D")))
                .and(VALUE.WINDOW_FROM.eq(LocalDate.of(2021, 1, 1)));
        database.update(VALUE).set(VALUE.REPLACED_BY, entry).where(old).execute();
        long value = quantity("chi", "D", Window.year(2021), "104");
        database.update(VALUE)
                .set(VALUE.ENTRY_ID, entry)
                .set(VALUE.REVISION, (short) 2)
                .where(VALUE.VALUE_ID.eq(value))
                .execute();
    }
}

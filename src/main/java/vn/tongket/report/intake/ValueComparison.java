package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue.Column;
import vn.tongket.report.record.ValueChange;

/** The staged values beside each other and beside what is stored: all in SQL, a statement for all of them at once. */
final class ValueComparison {
    /** Rows of which an earlier line is of the same indicator, unit, window and breakdown. */
    private static final String REPEATED = """
            select line, previous_line
              from (select line,
                           lag(line) over (partition by indicator_id, unit_id, breakdown, window_from, window_to
                                           order by line) as previous_line
                      from staged) as repeated
             where previous_line is not null
             order by line""";

    /** Whether any stored value is of an indicator, a unit and a time that the file tells of: of new quarters there is none. */
    private static final String MEETS_ANY = """
            select exists (
                   select from (select indicator_id, unit_id, min(window_from) as first, max(window_to) as last
                                  from staged group by indicator_id, unit_id) as told
                    cross join lateral (
                          select from report.value
                           where value.indicator_id = told.indicator_id and value.unit_id = told.unit_id
                             and value.replaced_by is null
                             and value.window_from < told.last and value.window_to > told.first
                          offset 0) as met)""";

    /**
     * The stored values that each one meets: of the same window, or of one that shares days with it. Looked up one by one in the index
     * (the offset keeps the planner to it): a join of all at once would read every value there is for a file of a few.
     */
    private static final String FIND_MET = """
            create temporary table staged_met on commit drop as
            select staged.number, staged.line, met.value_id, met.revision, met.window_from, met.window_to,
                   (met.window_from, met.window_to) = (staged.window_from, staged.window_to) as same_window
              from staged
             cross join lateral (
                   select value.value_id, value.revision, value.window_from, value.window_to
                     from report.value
                    where value.indicator_id = staged.indicator_id and value.unit_id = staged.unit_id
                      and value.breakdown = staged.breakdown and value.replaced_by is null
                      and value.window_from < staged.window_to and value.window_to > staged.window_from
                   offset 0) as met
             where ?""";

    private static final String FIND_SOURCES = """
            insert into report.source (words, note)
            select distinct words, note from staged_source
            on conflict do nothing;
            update staged_source
               set source_id = source.source_id
              from report.source
             where md5(source.words) = md5(staged_source.words) and md5(source.note) = md5(staged_source.note)""";

    private static final String CLASSIFY = """
            create temporary table staged_old on commit drop as
            select staged_met.number, staged_met.value_id, staged_met.revision,
                   (value.quality, value.quantity, value.numerator, value.denominator, value.source_id)
                   is distinct from
                   (staged.quality, staged.quantity, staged.numerator, staged.denominator, staged_source.source_id) as differs
              from staged_met
              join staged using (number)
              join report.value using (value_id)
              left join staged_source using (source_number)
             where staged_met.same_window""";

    private static final String OF_REPORTS = """
            select staged.line, entry.origin
              from staged_old
              join staged using (number)
              join report.value using (value_id)
              join report.entry using (entry_id)
             where staged_old.differs and entry.way = 'ROUND'
             order by staged.line""";

    private static final String EXAMPLES = """
            select staged.line, indicator.code as indicator, unit.code as unit,
                   staged.window_from, staged.window_to, staged.breakdown,
                   old.quality as old_quality, old.quantity as old_quantity,
                   old.numerator as old_numerator, old.denominator as old_denominator,
                   staged.quality, staged.quantity, staged.numerator, staged.denominator
              from ((select number, value_id from staged_old where differs order by number limit 10)
                     union all
                    (select number, null::bigint from staged
                      where number < (select count(*) + 10 from staged_old)
                        and not exists (select from staged_old where staged_old.number = staged.number)
                      order by number limit 10)) as chosen
              join staged using (number)
              join programme.indicator using (indicator_id)
              join unit.unit using (unit_id)
              left join report.value as old using (value_id)
             order by (old.value_id is null), staged.line, staged.number
             limit 10""";

    private final DSLContext database;

    ValueComparison(DSLContext database) {
        this.database = database;
    }

    /** @param mayRepeat whether two of the staged values may be the same one */
    void findRepeated(boolean mayRepeat, ProblemList problems) {
        for (Record row : mayRepeat ? database.fetch(REPEATED) : List.<Record>of()) {
            int other = row.get("previous_line", Integer.class);
            problems.hard(
                    row.get("line", Integer.class),
                    Column.FROM.number(),
                    "the same indicator, unit, window and breakdown stand in line " + other + " already",
                    "chỉ tiêu, đơn vị, kỳ số liệu và phân tổ này đã có ở dòng " + other);
        }
    }

    /**
     * Finds what is stored for the same days, of the same window or of another.
     *
     * @return whether anything stored is of an indicator, a unit and a time that the staged values tell of
     */
    boolean findMet() {
        // A form's thirty values are then looked up by index; without this every acceptance would read all values there
        // are.
        database.execute("analyze staged");
        database.execute("drop table if exists pg_temp.staged_met, pg_temp.staged_old");
        boolean meetsAny = database.fetchSingle(MEETS_ANY).get(0, Boolean.class);
        database.execute(FIND_MET, meetsAny);
        database.execute("analyze staged_met");
        return meetsAny;
    }

    /** Tells what is stored already apart from what differs; what is in neither is new. */
    void classify() {
        database.execute(FIND_SOURCES);
        database.execute(CLASSIFY);
        database.execute("analyze staged_old");
    }

    /** Names the figures that came with accepted reports and are to be revised: the reports go on saying what they said. */
    void remarkReports(ProblemList problems) {
        database.fetch(OF_REPORTS).forEach(row -> {
            String origin = row.get("origin", String.class);
            problems.soft(
                    row.get("line", Integer.class),
                    0,
                    "it takes the place of a figure that came with an accepted report: " + origin,
                    "thay số liệu đã nhận từ báo cáo: " + origin + "; báo cáo đó vẫn ghi số cũ");
        });
    }

    ValueChange change(long staged, ProblemList problems) {
        Record counts = database.fetchSingle(
                "select count(*) filter (where differs) as revised, count(*) filter (where not differs) as same from staged_old");
        long revised = counts.get("revised", Long.class);
        long same = counts.get("same", Long.class);
        return new ValueChange(staged - revised - same, revised, same, examples(), problems.all());
    }

    private List<ValueChange.Example> examples() {
        return database.fetch(EXAMPLES)
                .map(row -> new ValueChange.Example(
                        row.get("line", Integer.class),
                        row.get("indicator", String.class),
                        row.get("unit", String.class),
                        row.get("window_from", String.class),
                        row.get("window_to", String.class),
                        row.get("breakdown", String.class),
                        words(row, "old_"),
                        words(row, "")));
    }

    /** {@code 15000}, {@code 3051/3055}, or the quality where there is no number; empty where there is no value. */
    private static String words(Record row, String prefix) {
        String letter = row.get(prefix + "quality", String.class);
        if (letter == null) {
            return "";
        }
        Quality quality = Quality.ofLetter(letter);
        if (!quality.hasNumber()) {
            return quality.name();
        }
        var quantity = row.get(prefix + "quantity", BigDecimal.class);
        return quantity != null
                ? quantity.toPlainString()
                : row.get(prefix + "numerator", BigDecimal.class).toPlainString() + "/"
                        + row.get(prefix + "denominator", BigDecimal.class).toPlainString();
    }

    /** Makes the changes stand, as part of {@code entry}. */
    void apply(int entry) {
        database.execute("""
                update report.value set replaced_by = ?
                  from staged_old
                 where staged_old.differs and value.value_id = staged_old.value_id""", entry);
        database.execute("""
                insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, source_id,
                                          revision, quality, breakdown, quantity, numerator, denominator)
                select indicator_id, unit_id, window_from, window_to, ?, source_id,
                       coalesce(staged_old.revision, 0) + 1, quality, breakdown, quantity, numerator, denominator
                  from staged
                  left join staged_source using (source_number)
                  left join staged_old using (number)
                 where staged_old.number is null or staged_old.differs
                 order by indicator_id, unit_id, window_from, window_to, breakdown""", entry);
    }
}

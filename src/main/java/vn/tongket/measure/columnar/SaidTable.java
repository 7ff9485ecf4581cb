package vn.tongket.measure.columnar;

/**
 * Beside the values: for each indicator and window the sets of units that reported, lack or are excused, of totals and of
 * named parts apart. Coverage would else read unit by unit what is only counted.
 */
final class SaidTable {
    static final String CREATE = """
            create table if not exists report.said (indicator_id integer, window_from date, window_to date, is_total boolean,
                figure blob, parts blob, no_figure blob, no_parts blob, excused blob)""";
    private static final String FILL = """
            insert into report.said
            select indicator_id, window_from, window_to, is_total,
                   (%1$s filter (where has_quantity or has_parts))::blob,
                   (%1$s filter (where has_parts))::blob,
                   (%1$s filter (where not has_quantity and not has_parts and quality <> 'X'))::blob,
                   (%1$s filter (where not is_total and not has_parts and quality <> 'X'))::blob,
                   (%1$s filter (where quality = 'X'))::blob
              from report.current_value %2$s
             group by indicator_id, window_from, window_to, is_total""";

    /** A temporary table of the indicators and windows whose values change. */
    static final String CREATE_TOUCHED =
            "create or replace temporary table touched (indicator_id integer, window_from date, window_to date)";

    private static final String TOUCHED =
            "(select distinct indicator_id, window_from, window_to from temp.main.touched)";
    static final String FORGET_TOUCHED = "delete from report.said using " + TOUCHED
            + " as touched where said.indicator_id = touched.indicator_id and said.window_from = touched.window_from"
            + " and said.window_to = touched.window_to";

    private SaidTable() {}

    static String fill(int highestUnit) {
        return FILL.formatted(UnitBits.aggregate(highestUnit), "");
    }

    static String fillTouched(int highestUnit) {
        return FILL.formatted(
                UnitBits.aggregate(highestUnit), "join " + TOUCHED + " using (indicator_id, window_from, window_to)");
    }
}

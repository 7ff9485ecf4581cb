package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import vn.tongket.base.Window;

/** Which values are read one by one, for the engine that answers. */
final class AskedValues {
    static final Table<Record> VALUE = table(name("asked_value"));
    static final Field<Integer> INDICATOR_ID = field(name("asked_value", "indicator_id"), SQLDataType.INTEGER);
    static final Field<Integer> UNIT_ID = field(name("asked_value", "unit_id"), SQLDataType.INTEGER);
    static final Field<LocalDate> WINDOW_FROM = field(name("asked_value", "window_from"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> WINDOW_TO = field(name("asked_value", "window_to"), SQLDataType.LOCALDATE);

    private AskedValues() {}

    record Row(int indicatorId, int unitId, Window window) {}
}

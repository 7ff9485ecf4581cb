package vn.tongket.measure.engine;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.figure.EngineAway;
import vn.tongket.measure.figure.FigureUnavailable;

/**
 * What PostgreSQL is asked to add up while the engine that would is away. Up to so many values in all it is asked everything;
 * where there are more, only what reads few of them (one or some indicators: a tenth of the limit, some seconds). Whoever
 * wants more of it asks it by name.
 */
@Component
class RecordLimit {
    private static final int PART_FOR_ONE_QUESTION = 10;
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    private final DSLContext database;
    private final ColumnarCopy copy;
    private final long values;

    RecordLimit(
            DSLContext database,
            ColumnarCopy copy,
            @Value("${tongket.measure.record-up-to:${TONGKET_RECORD_UP_TO:20000000}}") long values) {
        this.database = database;
        this.copy = copy;
        this.values = values;
    }

    /**
     * @param indicators that a question reads, with all they are computed from
     * @throws FigureUnavailable when they have too many values
     */
    void admit(Collection<Integer> indicators, EngineAway away, FigureUnavailable.Refusal refusal) {
        long all = copy.estimatedValues();
        if (all > values && ofIndicators(indicators) > values / PART_FOR_ONE_QUESTION) {
            throw refusal.of(all, values, away);
        }
    }

    /** As PostgreSQL's planner reckons it, without reading them. */
    private long ofIndicators(Collection<Integer> indicators) {
        if (indicators.isEmpty()) {
            return 0;
        }
        String ids = indicators.stream().map(String::valueOf).collect(Collectors.joining(","));
        String plan = database.fetchSingle("explain (format json) select from report.value"
                        + " where replaced_by is null and indicator_id in (" + ids + ")")
                .get(0, String.class);
        Matcher rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : Long.MAX_VALUE;
    }
}

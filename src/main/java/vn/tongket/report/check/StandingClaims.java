package vn.tongket.report.check;

import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.report.claim.Claim;

/** Reads what standing figures claim. */
@Component
public class StandingClaims {
    /** Quality of those that are figures: A, E and N. */
    static final Condition IS_FIGURE = VALUE.QUALITY.in("A", "E", "N");

    private final DSLContext database;

    StandingClaims(DSLContext database) {
        this.database = database;
    }

    /**
     * By indicator and unit: the figures that share days with a window, and those that share days with one of these.
     *
     * @param indicators by id
     */
    Map<Integer, Map<Integer, List<Claim>>> around(Collection<Integer> indicators, Set<Integer> units, Window window) {
        Condition whose = VALUE.INDICATOR_ID.in(indicators).and(VALUE.UNIT_ID.in(units));
        Record hull = database.select(DSL.min(VALUE.WINDOW_FROM), DSL.max(VALUE.WINDOW_TO))
                .from(VALUE)
                .where(whose, shares(window), IS_FIGURE, VALUE.REPLACED_BY.isNull())
                .fetchSingle();
        LocalDate from = hull.get(0, LocalDate.class);
        LocalDate to = hull.get(1, LocalDate.class);
        return from == null || to == null ? Map.of() : read(whose.and(shares(new Window(from, to))));
    }

    private static Condition shares(Window window) {
        return VALUE.WINDOW_FROM.lt(window.to()).and(VALUE.WINDOW_TO.gt(window.from()));
    }

    public Map<Integer, Map<Integer, List<Claim>>> read(Condition which) {
        Map<Integer, Map<Integer, List<Claim>>> claims = new HashMap<>();
        database.select(VALUE.fields())
                .from(VALUE)
                .where(which, IS_FIGURE, VALUE.REPLACED_BY.isNull())
                .forEach(row -> claims.computeIfAbsent(row.get(VALUE.INDICATOR_ID), _ -> new HashMap<>())
                        .computeIfAbsent(row.get(VALUE.UNIT_ID), _ -> new ArrayList<>())
                        .add(claim(row)));
        return claims;
    }

    private static Claim claim(Record row) {
        BigDecimal quantity = row.get(VALUE.QUANTITY);
        BigDecimal upper = quantity == null ? row.get(VALUE.NUMERATOR) : quantity;
        return new Claim(
                row.get(VALUE.UNIT_ID),
                new Window(row.get(VALUE.WINDOW_FROM), row.get(VALUE.WINDOW_TO)),
                row.get(VALUE.BREAKDOWN),
                Objects.requireNonNullElse(upper, BigDecimal.ZERO),
                row.get(VALUE.DENOMINATOR),
                0);
    }
}

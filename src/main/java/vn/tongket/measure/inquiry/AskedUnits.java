package vn.tongket.measure.inquiry;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static vn.tongket.report.view.Tables.PUBLISHED_ASKED_UNIT;
import static vn.tongket.report.view.Tables.PUBLISHED_OPENED_ROUND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.step.Group;

/**
 * Of whom rounds ask an indicator: where one asked, nobody expects a figure of the others. A round that has been opened asks
 * the same units for ever, and those that follow them.
 */
public record AskedUnits(List<Asked> rounds) {
    private static final AskedUnits NOBODY = new AskedUnits(List.of());

    /** @param units ids of those that a round asks for its window */
    record Asked(Window window, Instant openedAt, BitSet units) {}

    /** Ids of all that were asked for some of a step; null where no round asked: then all of the kind are expected. */
    @Nullable
    BitSet in(Group step) {
        BitSet units = null;
        for (Asked round : rounds) {
            if (step.contains(round.window)) {
                units = units == null ? new BitSet() : units;
                units.or(round.units);
            }
        }
        return units;
    }

    static AskedUnits nobody() {
        return NOBODY;
    }

    private AskedUnits until(Instant moment) {
        return new AskedUnits(
                rounds.stream().filter(one -> !one.openedAt.isAfter(moment)).toList());
    }

    /** Keeps what was read for as long as no round was opened since. */
    @Component
    public static class Reader {
        private final DSLContext database;
        private volatile Kept kept = new Kept("", Map.of());

        private record Kept(String state, Map<Integer, AskedUnits> byIndicator) {}

        Reader(DSLContext database) {
            this.database = database;
        }

        /** What changes as soon as a round is opened. */
        public String state() {
            var opened = database.select(count(), max(PUBLISHED_OPENED_ROUND.OPENED_AT))
                    .from(PUBLISHED_OPENED_ROUND)
                    .fetchSingle();
            return opened.value1() + " " + opened.value2();
        }

        /** By id of the indicator, as rounds had asked at a moment. */
        public Map<Integer, AskedUnits> at(Instant moment) {
            String state = state();
            Kept known = kept;
            if (!known.state.equals(state)) {
                known = new Kept(state, read());
                kept = known;
            }
            Map<Integer, AskedUnits> then = new HashMap<>();
            known.byIndicator.forEach((indicator, asked) -> then.put(indicator, asked.until(moment)));
            return then;
        }

        private Map<Integer, AskedUnits> read() {
            Map<Integer, List<Asked>> byIndicator = new HashMap<>();
            database.selectFrom(PUBLISHED_ASKED_UNIT).forEach(found -> {
                BitSet units = new BitSet();
                for (Integer unit : found.getUnitIds()) {
                    units.set(unit);
                }
                byIndicator
                        .computeIfAbsent(found.getIndicatorId(), _ -> new ArrayList<>())
                        .add(new Asked(
                                new Window(found.getWindowFrom(), found.getWindowTo()),
                                found.getOpenedAt().toInstant(),
                                units));
            });
            Map<Integer, AskedUnits> asked = new HashMap<>();
            byIndicator.forEach((indicator, rounds) -> asked.put(indicator, new AskedUnits(rounds)));
            return asked;
        }
    }
}

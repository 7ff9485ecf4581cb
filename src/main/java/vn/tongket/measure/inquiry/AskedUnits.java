package vn.tongket.measure.inquiry;

import static vn.tongket.report.view.Tables.PUBLISHED_ASKED_UNIT;

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
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
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
        /** Another one as soon as a round is opened. */
        private static final String STATE =
                "select count(*) || ' ' || coalesce(max(opened_at)::text, '') from report.published_opened_round";

        private final DSLContext database;
        private final TableState state;
        private final Kept<Map<Integer, AskedUnits>> byIndicator;

        Reader(DSLContext database, TableStates states) {
            this.database = database;
            this.state = states.watch(STATE);
            this.byIndicator = state.keep(this::read);
        }

        /** What changes as soon as a round is opened. */
        public String state() {
            return state.now();
        }

        /** By id of the indicator, as rounds had asked at a moment. */
        public Map<Integer, AskedUnits> at(Instant moment) {
            Map<Integer, AskedUnits> then = new HashMap<>();
            byIndicator.now().forEach((indicator, asked) -> then.put(indicator, asked.until(moment)));
            return then;
        }

        private Map<Integer, AskedUnits> read() {
            Map<Integer, List<Asked>> found = new HashMap<>();
            database.selectFrom(PUBLISHED_ASKED_UNIT).forEach(row -> {
                BitSet units = new BitSet();
                for (Integer unit : row.getUnitIds()) {
                    units.set(unit);
                }
                found.computeIfAbsent(row.getIndicatorId(), _ -> new ArrayList<>())
                        .add(new Asked(
                                new Window(row.getWindowFrom(), row.getWindowTo()),
                                row.getOpenedAt().toInstant(),
                                units));
            });
            Map<Integer, AskedUnits> asked = new HashMap<>();
            found.forEach((indicator, rounds) -> asked.put(indicator, new AskedUnits(rounds)));
            return asked;
        }
    }
}

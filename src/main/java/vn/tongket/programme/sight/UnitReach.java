package vn.tongket.programme.sight;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;
import vn.tongket.database.ActingPerson;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.ShareBy;

/**
 * Of which units whoever the running code works for reads everything. A record is one unit's, a figure is made of many: the
 * record of a district that ended passes to each of its communes, its figure holds what the other communes reported.
 */
@Component
class UnitReach {
    private final DSLContext database;
    private final Frames frames;
    private final ActingPerson acting;

    UnitReach(DSLContext database, Frames frames, ActingPerson acting) {
        this.database = database;
        this.frames = frames;
        this.acting = acting;
    }

    /** Nobody signed in: no READ is held, and the database need not be asked about it. */
    private boolean isVisitor() {
        return acting.current().equals(ActingPerson.VISITOR);
    }

    /** Null: all of them. */
    @Nullable
    Set<Integer> records() {
        if (isVisitor()) {
            return Set.of();
        }
        if (Boolean.TRUE.equals(database.fetchSingle("select access.sees_all()").get(0, Boolean.class))) {
            return null;
        }
        return new HashSet<>(database.fetch("select access.visible_units()").getValues(0, Integer.class));
    }

    private boolean isReached(int unitId) {
        return !isVisitor()
                && Boolean.TRUE.equals(
                        database.fetchSingle("select access.may_see(?)", unitId).get(0, Boolean.class));
    }

    /** Whether all that may enter a unit's figures, each in the boundaries of its time, is reached. */
    boolean wholly(int unitId) {
        return isReached(unitId) && isAllReached(unitId, false);
    }

    /** As {@link #wholly}, also where what came after the unit is put back into its boundaries. */
    boolean whollyInAnyBoundaries(int unitId) {
        return isReached(unitId) && isAllReached(unitId, true);
    }

    private boolean isAllReached(int unitId, boolean withFollowers) {
        Ground ground = frames.ground();
        int index = ground.index(unitId);
        // What stands is reached as a branch, with all in it.
        if (!hasEnded(ground, index)) {
            return true;
        }
        Set<Integer> records = records();
        return records == null || within(records, unitId, withFollowers);
    }

    /** The same question for many, against what {@link #records} answered. */
    boolean within(Set<Integer> records, int unitId, boolean withFollowers) {
        Ground ground = frames.ground();
        int index = ground.index(unitId);
        if (!records.contains(unitId)) {
            return false;
        }
        return !hasEnded(ground, index) || madeOf(ground, index, withFollowers).allMatch(records::contains);
    }

    private static boolean hasEnded(Ground ground, int index) {
        LocalDate end = ground.end(index);
        return end != null && !end.isAfter(Now.day());
    }

    private static Stream<Integer> madeOf(Ground ground, int index, boolean withFollowers) {
        BitSet all = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(index));
        while (!open.isEmpty()) {
            int one = open.pop();
            if (!all.get(one)) {
                all.set(one);
                LocalDate end = ground.end(one);
                if (end != null) {
                    open.addAll(ground.childrenOf(one, end.minusDays(1)));
                }
                if (withFollowers) {
                    open.addAll(ground.successors(one, ShareBy.PEOPLE));
                    open.addAll(ground.successors(one, ShareBy.LAND));
                }
            }
        }
        return all.stream().mapToObj(ground::unitId);
    }
}

package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import vn.tongket.base.Window;
import vn.tongket.unit.UnitKind;

/** Which units of a day are one ground, because ground passed between them or out of one unit into them over some time. */
final class Linked {
    private final Pieces pieces;
    private final UnitKind kind;
    private final LocalDate day;
    private final Window time;

    /** @param time from the first step's first day to the last step's last */
    Linked(Pieces pieces, UnitKind kind, LocalDate day, Window time) {
        this.pieces = pieces;
        this.kind = kind;
        this.day = day;
        LocalDate from = day.isBefore(time.from()) ? day : time.from();
        LocalDate to = day.isBefore(time.to()) ? time.to() : day.plusDays(1);
        this.time = new Window(from, to);
    }

    /** The unit and all that are one ground with it, in the boundaries of the day. */
    Set<String> with(String unit) {
        Set<String> found = new TreeSet<>(Set.of(unit));
        Set<String> before;
        do {
            before = new HashSet<>(found);
            before.forEach(one -> found.addAll(neighbours(one)));
        } while (!before.equals(found));
        return found;
    }

    private Set<String> neighbours(String unit) {
        Set<String> found = new HashSet<>();
        for (Piece piece : pieces.ofKind(kind)) {
            if (pieces.unitOn(piece, day).equals(unit)) {
                piece.chain().stream()
                        .filter(this::stands)
                        .forEach(
                                shared -> pieces.ofUnit(shared).forEach(other -> found.add(pieces.unitOn(other, day))));
            }
        }
        return found;
    }

    private boolean stands(String unit) {
        Place place = pieces.world.place(unit);
        LocalDate end = place.end();
        return place.first().isBefore(time.to()) && (end == null || end.isAfter(time.from()));
    }
}

package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;

/**
 * One question laid out: whose ground, in the boundaries of which day, and what counts on it.
 *
 * @param day in whose boundaries the step stands
 * @param expected units that are to have figures
 * @param only whether it is about those units and no other ground
 */
record Scene(
        Indicator indicator,
        String unit,
        Window step,
        LocalDate day,
        Set<String> expected,
        boolean only,
        Pieces pieces,
        Choice choice) {

    Scene of(Set<String> units) {
        return new Scene(indicator, unit, step, day, units, true, pieces, choice);
    }

    /** All pieces of the unit asked about. */
    List<Piece> ground() {
        return only
                ? expected.stream().flatMap(one -> groundOf(one).stream()).toList()
                : pieces.within(unit, day, indicator.collectedFrom());
    }

    /** Pieces of one of the expected units. */
    List<Piece> groundOf(String one) {
        return pieces.ofUnit(one).stream()
                .filter(piece -> pieces.unitOn(piece, day).equals(one))
                .toList();
    }

    List<Entry> widest(Piece piece) {
        return choice.widest(piece, step);
    }

    /** How much of each entry lies on some pieces, where {@code chosen} takes it. */
    Shares shares(List<Piece> on, Chosen chosen) {
        Shares shares = new Shares();
        for (Piece piece : on) {
            for (Entry entry : chosen.on(piece)) {
                shares.add(entry, piece.of(entry.unit()));
            }
        }
        return shares;
    }

    interface Chosen {
        List<Entry> on(Piece piece);
    }

    /** Days of the step for which anybody in a unit has figures. */
    Days reached(String within, Chosen chosen) {
        Days reached = Days.none();
        Set<Entry> seen = new HashSet<>();
        for (Piece piece : pieces.within(within, day, indicator.collectedFrom())) {
            for (Entry entry : chosen.on(piece)) {
                if (entry.isFigure() && seen.add(entry)) {
                    reached = reached.or(entry.days());
                }
            }
        }
        return reached.and(Days.of(step));
    }

    /** Days for which a piece has an answer. */
    Days covered(Piece piece, Chosen chosen) {
        Days covered = Days.none();
        for (Entry entry : chosen.on(piece)) {
            covered = covered.or(entry.days());
        }
        return covered.and(Days.of(step));
    }

    Map<Piece, Days> coveredPieces(String one, Chosen chosen) {
        Map<Piece, Days> byPiece = new HashMap<>();
        groundOf(one).forEach(piece -> byPiece.put(piece, covered(piece, chosen)));
        return byPiece;
    }
}

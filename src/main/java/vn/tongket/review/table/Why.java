package vn.tongket.review.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;

/**
 * What makes a figure less than it looks, without its numbers: figures of the same why share one note, whatever their year.
 *
 * @param missing names of units without any figure
 * @param partly names of units with figures for a part of the step
 * @param missingCount of all of them, where more are missing than are named
 * @param thin too few units for it to speak for the whole
 * @param caveats in words
 * @param more whether only what lacks beside a shared note is meant
 */
record Why(
        List<String> missing,
        List<String> partly,
        int missingCount,
        int partlyCount,
        boolean thin,
        List<String> caveats,
        String noun,
        boolean more) {
    private static final Why NONE = new Why(List.of(), List.of(), 0, 0, false, List.of(), "", false);

    static Why of(Figure figure) {
        Coverage coverage = figure.coverage();
        List<String> caveats =
                figure.caveats().stream().map(Caveat::vietnamese).distinct().toList();
        if (!CaveatWords.isOfFewerUnits(figure)) {
            return caveats.isEmpty() ? NONE : new Why(List.of(), List.of(), 0, 0, false, caveats, "", false);
        }
        return new Why(
                names(coverage.missing()),
                names(coverage.partly()),
                coverage.expected() - coverage.reported() - coverage.inPart(),
                coverage.inPart(),
                CaveatWords.isThin(figure),
                caveats,
                CaveatWords.unitName(figure),
                false);
    }

    /** What it says more than a note that the whole table shares. */
    Why beyond(Optional<Why> shared) {
        boolean holds = shared.isPresent()
                && !thin
                && missingCount >= shared.get().missingCount
                && (missingCount > shared.get().missingCount || partlyCount > 0)
                && missing.containsAll(shared.get().missing)
                && noun.equals(shared.get().noun);
        return holds
                ? new Why(
                        missing.stream()
                                .filter(name -> !shared.get().missing.contains(name))
                                .toList(),
                        partly,
                        missingCount - shared.get().missingCount,
                        partlyCount,
                        false,
                        caveats,
                        noun,
                        true)
                : this;
    }

    private static List<String> names(List<Coverage.Missing> units) {
        return units.stream().map(Coverage.Missing::words).distinct().toList();
    }

    boolean isNothing() {
        return equals(NONE);
    }

    /** Whether names are all it has to say beside the shared note. */
    boolean isOnlyMore() {
        return more && partlyCount == 0 && caveats.isEmpty();
    }

    /** Whether all it has to say beside the shared note is who has figures for a part. */
    boolean isOnlyPartly() {
        return more && missingCount == 0 && partlyCount > 0 && caveats.isEmpty();
    }

    /** {@code phường Kênh Hạc và xã Chi Khuê (165/168 xã)}. */
    String partlyNames(Collection<Figure> figures) {
        return CaveatWords.names(partly, partlyCount, noun) + counts(figures);
    }

    String missingNames() {
        return CaveatWords.names(missing, missingCount, noun);
    }

    /** Without a full stop: {@code Chưa có số liệu của xã Cát Lãng (167/168 xã)}. */
    String words(Collection<Figure> figures) {
        List<String> said = new ArrayList<>();
        if (thin) {
            said.add("chỉ " + CaveatWords.coverage(leastCovered(figures)) + " có số, chưa đại diện cho toàn địa bàn");
        }
        if (missingCount > 0) {
            said.add((more
                            ? "thiếu thêm " + CaveatWords.names(missing, missingCount, noun)
                            : CaveatWords.lacking(missing, missingCount, noun))
                    + (thin ? "" : counts(figures)));
        }
        if (partlyCount > 0) {
            said.add(CaveatWords.partly(partly, partlyCount, noun) + (thin || missingCount > 0 ? "" : counts(figures)));
        }
        said.addAll(caveats);
        return capital(String.join("; ", said));
    }

    /** {@code  (167/168 xã)}; of years with other units {@code  (167/168 đến 169/170 xã)}. */
    private String counts(Collection<Figure> figures) {
        TreeSet<String> counts = new TreeSet<>();
        figures.forEach(figure -> counts.add(
                figure.coverage().reported() + "/" + figure.coverage().expected()));
        return " (" + (counts.size() == 1 ? counts.first() : counts.first() + " đến " + counts.last()) + " " + noun
                + ")";
    }

    private static Figure leastCovered(Collection<Figure> figures) {
        return figures.stream()
                .min(java.util.Comparator.comparing(figure -> figure.coverage().covered()))
                .orElseThrow();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}

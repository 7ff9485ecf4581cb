package vn.tongket.measure.judge;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.Window;
import vn.tongket.measure.Caveat;
import vn.tongket.measure.Coverage;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.unit.ShareBy;
import vn.tongket.unit.UnitKind;

/** What makes a figure less than whole, in the shortest honest form that stands with it wherever it is printed. */
public final class CaveatWords {
    /** So many units are named in a note; of more only how many. */
    public static final int NAMED = 5;

    /** A year's figures may be closed on 14 December (Decree 09/2019, article 12). */
    private static final int CLOSED_EARLY = 20;

    private CaveatWords() {}

    /** {@code [167/168 xã, ước, của 9 tháng]}; empty for a whole figure, and where there is none. */
    public static List<String> of(Figure figure) {
        if (figure.value() == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (isOfFewerUnits(figure)) {
            words.add(figure.coverage().leastMet() ? coverage(figure) : ofThoseWith(figure));
        }
        if (figure.exactness() == Exactness.ESTIMATED) {
            words.add("ước");
        }
        figure.caveats().stream().map(Caveat::vietnamese).distinct().forEach(words::add);
        return words;
    }

    /** As {@link #of(Figure)}; beside a step that the figure does not reach the end of, {@code đến 14/11}. */
    public static List<String> of(Figure figure, Window step) {
        List<String> words = new ArrayList<>(of(figure));
        boolean shortened =
                figure.caveats().stream().anyMatch(caveat -> caveat.kind() == Caveat.Kind.SHORTER_THAN_STEP);
        if (figure.value() != null && !shortened && isShortOf(figure, step)) {
            words.add(until(figure));
        }
        return words;
    }

    private static boolean isShortOf(Figure figure, Window step) {
        return figure.window().to().plusDays(CLOSED_EARLY).isBefore(step.to());
    }

    /** {@code đến 14/11/2026}. */
    public static String until(Figure figure) {
        return "đến " + VietnameseDates.day(figure.window().lastDay());
    }

    /** {@code 167/168 xã, ước}; empty for a whole figure. */
    public static String beside(Figure figure) {
        return String.join(", ", of(figure));
    }

    /** {@code 167/168 xã}. */
    public static String coverage(Figure figure) {
        Coverage coverage = figure.coverage();
        return count(coverage.reported()) + "/" + count(coverage.expected()) + " " + unitName(figure);
    }

    /** {@code của 131 xã có số}: below the least coverage it is theirs, not the whole unit's. */
    public static String ofThoseWith(Figure figure) {
        Coverage coverage = figure.coverage();
        return "của " + count(coverage.reported() + coverage.inPart()) + " " + unitName(figure) + " có số";
    }

    /** Whether some of several units lack in it. */
    public static boolean isOfFewerUnits(Figure figure) {
        return figure.coverage().expected() > 1 && !figure.coverage().isComplete();
    }

    /** Whether it speaks for the unit: on enough ground, without a count beside it. */
    public static boolean isOfUnit(Figure figure) {
        return figure.coverage().expected() <= 1 || figure.coverage().leastMet();
    }

    /** What the units below are called in a count. */
    public static String unitName(Figure figure) {
        return unitName(figure.indicator().collectedFrom());
    }

    static String unitName(UnitKind kind) {
        return switch (kind) {
            case COMMUNE -> "xã";
            case DISTRICT -> "huyện";
            case PROVINCE -> "tỉnh";
            case OFFICE -> "cơ quan";
            case COUNTRY -> "đơn vị";
        };
    }

    /** In a note under a table: {@code 160/168 xã: chưa có số của Xã A, Xã B; một phần kỳ: Xã C; ước theo tỷ lệ dân số}. */
    public static String note(Figure figure) {
        List<String> words = new ArrayList<>();
        if (isOfFewerUnits(figure)) {
            words.add(units(figure));
        }
        if (figure.exactness() == Exactness.ESTIMATED) {
            words.add("số ước theo tỷ lệ " + (figure.indicator().shareBy() == ShareBy.LAND ? "diện tích" : "dân số")
                    + " của phần địa bàn sáp nhập, chia tách");
        }
        figure.caveats().stream().map(Caveat::vietnamese).distinct().forEach(words::add);
        return String.join("; ", words);
    }

    private static String units(Figure figure) {
        Coverage coverage = figure.coverage();
        List<String> words = new ArrayList<>();
        int missing = coverage.expected() - coverage.reported() - coverage.inPart();
        if (missing > 0) {
            words.add("chưa có số của " + names(figure, coverage.missing(), missing));
        }
        if (coverage.inPart() > 0) {
            words.add("một phần kỳ: " + names(figure, coverage.partly(), coverage.inPart()));
        }
        return coverage(figure) + (words.isEmpty() ? "" : ": " + String.join("; ", words));
    }

    /** {@code Xã A, Xã B và 12 xã khác}. */
    private static String names(Figure figure, List<Coverage.Missing> units, int count) {
        List<String> names = units.stream()
                .map(Coverage.Missing::words)
                .distinct()
                .limit(NAMED)
                .toList();
        int others = count - names.size();
        if (names.isEmpty()) {
            return count(count) + " " + unitName(figure);
        }
        return String.join(", ", names) + (others > 0 ? " và " + count(others) + " " + unitName(figure) + " khác" : "");
    }

    private static String count(int number) {
        return VietnameseNumbers.format(java.math.BigDecimal.valueOf(number), 0);
    }
}

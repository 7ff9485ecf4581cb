package vn.tongket.measure.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** What makes a figure less than whole, in the shortest honest form that stands with it wherever it is printed. */
public final class CaveatWords {
    /** So many units are named in a note; of more only how many. */
    public static final int NAMED = 5;

    /** A year's figures may be closed on 14 December (Decree 09/2019, article 12). */
    private static final int CLOSED_EARLY = 20;

    /** A number after the type word keeps the capital: Phường 1. */
    private static final Pattern TYPE_WORD =
            Pattern.compile("^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Phường|Xã|Thị trấn|Đặc khu)(?= (?!\\d))");

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

    /**
     * {@code của 131 xã có số}: below the least coverage it is theirs, not the whole unit's. With units in part {@code của 1 xã có
     * số đủ kỳ, 1 xã có một phần}.
     */
    public static String ofThoseWith(Figure figure) {
        Coverage coverage = figure.coverage();
        String noun = " " + unitName(figure);
        if (coverage.inPart() == 0) {
            return "của " + count(coverage.reported()) + noun + " có số";
        }
        String partly = count(coverage.inPart()) + noun + " có ";
        return coverage.reported() == 0
                ? "của " + partly + "số một phần kỳ"
                : "của " + count(coverage.reported()) + noun + " có số đủ kỳ, " + partly + "một phần";
    }

    /** Whether it is of too few of several units to speak for the whole. */
    public static boolean isThin(Figure figure) {
        return isOfFewerUnits(figure) && !figure.coverage().leastMet();
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

    /** In a note under a table: {@code 160/168 xã: chưa có số liệu của xã A và xã B; một phần kỳ: xã C}. */
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
            words.add(lacking(unitNames(coverage.missing()), missing, unitName(figure)));
        }
        if (coverage.inPart() > 0) {
            words.add(partly(unitNames(coverage.partly()), coverage.inPart(), unitName(figure)));
        }
        return coverage(figure) + (words.isEmpty() ? "" : ": " + String.join("; ", words));
    }

    private static List<String> unitNames(List<Coverage.Missing> units) {
        return units.stream().map(Coverage.Missing::words).distinct().toList();
    }

    /**
     * {@code chưa có số liệu của xã A, xã B và 12 xã khác}.
     *
     * @param all how many lack, where more do than are named
     * @param noun what they are called in a count
     */
    public static String lacking(List<String> names, int all, String noun) {
        return "chưa có số liệu của " + names(names, all, noun);
    }

    /** {@code một phần kỳ: xã A và xã B}. */
    public static String partly(List<String> names, int all, String noun) {
        return "một phần kỳ: " + names(names, all, noun);
    }

    /** Up to five names, then a count: {@code xã A, xã B, xã C, xã D, xã Đ và 3 xã khác}. */
    public static String names(List<String> names, int all, String noun) {
        List<String> named =
                names.stream().limit(NAMED).map(CaveatWords::inSentence).toList();
        int others = Math.max(all, names.size()) - named.size();
        if (others > 0) {
            return named.isEmpty()
                    ? count(others) + " " + noun
                    : String.join(", ", named) + " và " + count(others) + " " + noun + " khác";
        }
        return named.size() < 2
                ? String.join("", named)
                : String.join(", ", named.subList(0, named.size() - 1)) + " và " + named.getLast();
    }

    private static String inSentence(String name) {
        return TYPE_WORD.matcher(name).replaceFirst(match -> match.group().toLowerCase(Locale.ROOT));
    }

    private static String count(int number) {
        return VietnameseNumbers.format(java.math.BigDecimal.valueOf(number), 0);
    }
}

package vn.tongket.review.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/**
 * Cả giai đoạn: what the figure of the whole period is by each indicator's own rule, said in the head where all are alike and
 * else in a note; and where years stand in other boundaries than the whole, that they do not add up to it.
 */
public final class WholePeriod {

    /** @param name as the note calls it: a row's number, a column's title in quotes */
    private record Member(String name, TimeRule rule, List<Figure> years, Figure total) {}

    private final Window period;
    private final FigureTable.Lies lies;
    private final List<Member> members = new ArrayList<>();

    public WholePeriod(Window period, FigureTable.Lies lies) {
        this.period = period;
        this.lies = lies;
    }

    /** One without a figure of the whole period says nothing. */
    public void add(String name, Indicator indicator, List<Figure> years, @Nullable Figure total) {
        if (total != null && total.value() != null) {
            members.add(new Member(name, indicator.timeRule(), years, total));
        }
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** {@code Tổng giai đoạn 2016-2025}; where rules differ {@code Giai đoạn 2016-2025}. */
    public String head() {
        List<TimeRule> rules = members.stream().map(Member::rule).distinct().toList();
        String words = VietnameseDates.window(period);
        return capital(rules.size() == 1 ? (before(rules.getFirst()) + words).strip() : words);
    }

    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        Map<TimeRule, List<String>> byRule = new EnumMap<>(TimeRule.class);
        members.stream()
                .filter(member -> member.rule != TimeRule.NONE)
                .forEach(member -> byRule.computeIfAbsent(member.rule, rule -> new ArrayList<>())
                        .add(member.name));
        if (members.stream().map(Member::rule).distinct().count() > 1) {
            notes.add(rules(byRule));
        }
        List<Member> apart = members.stream().filter(WholePeriod::doesNotAddUp).toList();
        if (!apart.isEmpty()) {
            notes.add("Số các năm theo địa giới từng năm, cộng lại không bằng số cả giai đoạn theo địa giới ngày "
                    + VietnameseDates.day(apart.getFirst().total.groundDay()) + " ("
                    + named(apart.stream().map(Member::name).toList()) + ").");
        }
        return notes;
    }

    /** Of columns, the rule that most have first and unnamed; of rows each with its numbers. */
    private String rules(Map<TimeRule, List<String>> byRule) {
        Map<TimeRule, List<String>> ordered = new LinkedHashMap<>();
        byRule.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        List<String> said = new ArrayList<>();
        ordered.forEach((rule, names) -> said.add(
                lies == FigureTable.Lies.IN_COLUMNS && said.isEmpty() && members.size() > names.size()
                        ? is(rule)
                        : named(names) + " là " + is(rule)));
        String where = lies == FigureTable.Lies.IN_ROWS ? "Cột " : "Dòng ";
        return where + "“" + head() + "”: " + String.join("; ", said) + ".";
    }

    private String named(List<String> names) {
        return (lies == FigureTable.Lies.IN_ROWS ? "dòng " : "") + String.join(", ", names);
    }

    /** Flows only: their years make the whole, unless ground came or went between. */
    private static boolean doesNotAddUp(Member member) {
        Figure total = member.total;
        boolean flow = member.rule == TimeRule.SUM
                && total.indicator().unitRule() == UnitRule.SUM
                && total.frame().day() == null;
        if (!flow || member.years.isEmpty()) {
            return false;
        }
        BigDecimal sum = member.years.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean otherGround =
                member.years.stream().anyMatch(year -> !year.groundDay().equals(total.groundDay()));
        return otherGround && sum.compareTo(Objects.requireNonNull(total.value())) != 0;
    }

    private static String before(TimeRule rule) {
        return switch (rule) {
            case SUM -> "tổng ";
            case MEAN -> "bình quân ";
            case CAGR -> "tốc độ bình quân năm ";
            case MEAN_OF_RATES -> "trung bình cộng các năm ";
            case RATIO_OF_SUMS -> "tính chung ";
            case LAST -> "cuối ";
            case NONE -> "";
        };
    }

    private static String is(TimeRule rule) {
        return switch (rule) {
            case SUM -> "tổng các năm";
            case MEAN -> "bình quân các năm";
            case CAGR -> "tốc độ tăng bình quân năm";
            case MEAN_OF_RATES -> "trung bình cộng tốc độ các năm";
            case RATIO_OF_SUMS -> "số tính chung cả kỳ";
            case LAST -> "số cuối kỳ";
            case NONE -> "số của cả kỳ";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}

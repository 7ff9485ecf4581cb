package vn.tongket.report.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormCheck;

/** Rules between the figures of one report. Where a figure is lacking a rule says nothing. */
final class FigureChecks {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<String, CheckedLine> lines;
    private final Map<String, Answer> answers;

    FigureChecks(Map<String, CheckedLine> lines, Map<String, Answer> answers) {
        this.lines = lines;
        this.answers = answers;
    }

    private CheckedLine line(String code) {
        return Objects.requireNonNull(lines.get(code), code);
    }

    private @Nullable BigDecimal figure(String code) {
        return line(code).figure(answers.get(code));
    }

    /** The figures of these lines; empty when one is lacking. */
    private List<BigDecimal> figures(List<String> codes) {
        List<BigDecimal> figures = new ArrayList<>();
        for (String code : codes) {
            BigDecimal figure = figure(code);
            if (figure == null) {
                return List.of();
            }
            figures.add(figure);
        }
        return figures;
    }

    @Nullable
    String sumOf(FormCheck check) {
        List<BigDecimal> all = figures(check.lines());
        if (all.isEmpty()) {
            return null;
        }
        BigDecimal sum = all.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
        CheckedLine total = line(check.lines().getFirst());
        return sum.compareTo(all.getFirst()) == 0
                ? null
                : total.named(all.getFirst()) + " khác tổng các mục con (" + total.shown(sum)
                        + "). Kiểm tra lại dòng tổng và các mục con.";
    }

    @Nullable
    String atMost(FormCheck check) {
        List<BigDecimal> two = figures(check.lines().subList(0, 2));
        if (two.isEmpty() || two.getFirst().compareTo(two.getLast()) <= 0) {
            return null;
        }
        return line(check.lines().get(0)).named(two.getFirst()) + " lớn hơn "
                + lowerFirst(line(check.lines().get(1)).named(two.getLast()))
                + ". Kiểm tra lại một trong hai số.";
    }

    static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    @Nullable
    String percentOf(FormCheck check) {
        List<BigDecimal> three = figures(check.lines().subList(0, 3));
        if (three.isEmpty() || three.get(2).signum() == 0) {
            return null;
        }
        BigDecimal right = three.get(1).multiply(HUNDRED).divide(three.get(2), MathContext.DECIMAL64);
        BigDecimal tolerance = check.requireLevel();
        if (right.subtract(three.getFirst()).abs().compareTo(tolerance) <= 0) {
            return null;
        }
        return line(check.lines().getFirst()).label() + " ghi " + FigureRuleWords.number(three.getFirst()) + "%, nhưng "
                + FigureRuleWords.number(three.get(1)) + "/" + FigureRuleWords.number(three.get(2)) + " là "
                + vn.tongket.base.VietnameseNumbers.formatShort(right, 2) + "%. Kiểm tra lại tỷ lệ hoặc tử số, mẫu số.";
    }

    @Nullable
    String sharesOfWhole(FormCheck check) {
        List<BigDecimal> shares = figures(check.lines());
        if (shares.isEmpty()) {
            return null;
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = check.requireLevel();
        return sum.subtract(HUNDRED).abs().compareTo(tolerance) <= 0
                ? null
                : "Các tỷ lệ thành phần cộng lại được " + FigureRuleWords.number(sum)
                        + "%, không phải 100%. Kiểm tra lại cách làm tròn.";
    }

    @Nullable
    String range(FormCheck check) {
        BigDecimal figure = figure(check.lines().getFirst());
        BigDecimal level = check.requireLevel();
        return figure == null || (figure.signum() >= 0 && figure.compareTo(level) <= 0)
                ? null
                : line(check.lines().getFirst()).named(figure) + " nằm ngoài khoảng từ 0 đến "
                        + FigureRuleWords.number(level) + ". Kiểm tra lại số.";
    }
}

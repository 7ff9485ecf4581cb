package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.Target.Operator;

/** The thresholds in words, as they stand under a table that uses them. */
public final class ThresholdWords {
    /** The rows of a table by what they are called in it: number or name. */
    private final Map<String, Verdict> rows = new LinkedHashMap<>();

    /** @param row what the row is called: {@code 4}, or the indicator's name */
    public void add(String row, Verdict verdict) {
        if (verdict.target() != null) {
            rows.put(row, verdict);
        }
    }

    /** Of one target: {@code Vượt: từ 105% mức đề ra; đạt: từ 100%; cơ bản đạt: từ 90%.} Empty for one that is only watched. */
    public static String of(Verdict verdict) {
        ThresholdWords words = new ThresholdWords();
        words.add("", verdict);
        return words.words("");
    }

    /**
     * {@code Vượt: hơn mức đề ra, dòng 2, 5 từ 110%; đạt: từ 100%; cơ bản đạt: dòng 3 từ 99%, dòng 7 từ 97%.} Empty where no row
     * has a target.
     *
     * @param rowName what a row is: {@code dòng}
     */
    public String words(String rowName) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        String exceeded = exceeded(rowName);
        if (!exceeded.isEmpty()) {
            words.add("Vượt: " + exceeded);
        }
        words.add((words.isEmpty() ? "Đạt" : "đạt") + ": từ 100% mức đề ra");
        String nearly = nearly(rowName);
        if (!nearly.isEmpty()) {
            words.add("cơ bản đạt: " + nearly);
        }
        return String.join("; ", words) + ".";
    }

    /** Of ranges and equalities nothing is said: they cannot be exceeded. */
    private String exceeded(String rowName) {
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        rows.forEach((row, verdict) -> {
            String words = exceeded(verdict);
            if (!words.isEmpty()) {
                byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(row);
            }
        });
        return joined(byWords, rowName, true);
    }

    private static String exceeded(Verdict verdict) {
        BigDecimal from = verdict.thresholds().exceededFrom();
        Operator operator =
                verdict.target() == null ? Operator.EQUAL : verdict.target().operator();
        boolean can = operator == Operator.AT_LEAST
                || operator == Operator.AT_MOST
                || operator == Operator.MILESTONE && from != null;
        return can ? from == null ? "hơn mức đề ra" : "từ " + percent(from) + " mức đề ra" : "";
    }

    private String nearly(String rowName) {
        Map<BigDecimal, List<String>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        rows.forEach((row, verdict) -> {
            @Nullable BigDecimal from = verdict.thresholds().nearlyMetFrom();
            if (from != null && from.compareTo(BigDecimal.valueOf(100)) < 0) {
                byLevel.computeIfAbsent(from.stripTrailingZeros(), _ -> new ArrayList<>())
                        .add(row);
            }
        });
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        byLevel.forEach((from, named) -> byWords.put("từ " + percent(from), named));
        boolean all = byWords.values().stream().mapToInt(List::size).sum() == rows.size();
        return joined(byWords, rowName, all);
    }

    /** @param all whether every row is among them: then the words that most have need no names */
    private static String joined(Map<String, List<String>> byWords, String rowName, boolean all) {
        String usual = byWords.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
        List<String> words = new ArrayList<>();
        if (all && !usual.isEmpty()) {
            words.add(usual);
        }
        byWords.forEach((said, named) -> {
            if (!all || !said.equals(usual)) {
                words.add((rowName + " " + String.join(", ", named)).strip() + " " + said);
            }
        });
        return String.join(", ", words);
    }

    private static String percent(BigDecimal from) {
        return VietnameseNumbers.formatShort(from, 2) + "%";
    }
}

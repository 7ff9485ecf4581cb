package vn.tongket.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;

/**
 * Đơn vị tính, as an algebra: {@code triệu đồng/người/năm} is đồng over người, a million at a time. Time is left out, since
 * a flow already belongs to its window: {@code chi / dân số} of a year is {@code đồng/người/năm}.
 *
 * @param powers what is counted, with its power: {đồng=1, người=-1}
 * @param ten the power of ten one step stands for; null once a number has multiplied it, which may convert anything
 * @param percents how many times it is a part of a hundred (or of a thousand)
 */
public record Measure(Map<String, Integer> powers, @Nullable Integer ten, int percents) {
    private static final Set<String> TIMES = Set.of("năm", "quý", "tháng", "tuần", "ngày", "kỳ");
    private static final Set<String> NOTHING = Set.of("", "lần", "1");
    private static final Set<String> PERCENT = Set.of("%", "‰", "điểm %", "điểm phần trăm", "phần trăm", "phần nghìn");
    private static final List<Map.Entry<String, Integer>> TENS = List.of(
            Map.entry("nghìn tỷ", 12),
            Map.entry("nghìn", 3),
            Map.entry("ngàn", 3),
            Map.entry("vạn", 4),
            Map.entry("triệu", 6),
            Map.entry("tr.", 6),
            Map.entry("tỷ", 9),
            Map.entry("tỉ", 9));

    private static final int LONGEST = 200;

    /** A number of the formula. */
    public static final Measure NUMBER = new Measure(Map.of(), null, 0);

    public static Measure of(String measuredIn) {
        String words = VietnameseText.nfc(measuredIn).toLowerCase(Locale.ROOT).strip();
        // A longer one is none that could be divided, and is not looked through.
        String[] parts = words.length() > LONGEST ? new String[] {words} : words.split("\\s*/\\s*", -1);
        Measure whole = one(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            whole = whole.over(one(parts[i]));
        }
        return whole;
    }

    private static Measure one(String words) {
        if (NOTHING.contains(words) || TIMES.contains(words)) {
            return new Measure(Map.of(), 0, 0);
        }
        if (PERCENT.contains(words)) {
            return new Measure(Map.of(), 0, 1);
        }
        for (Map.Entry<String, Integer> ten : TENS) {
            if (words.startsWith(ten.getKey() + " ")) {
                String counted = words.substring(ten.getKey().length()).strip();
                return new Measure(Map.of(counted, 1), ten.getValue(), 0);
            }
        }
        return new Measure(Map.of(words, 1), 0, 0);
    }

    public Measure times(Measure other) {
        return combined(other, 1);
    }

    public Measure over(Measure other) {
        return combined(other, -1);
    }

    private Measure combined(Measure other, int sign) {
        Map<String, Integer> both = new HashMap<>(powers);
        other.powers.forEach((word, power) -> both.merge(word, sign * power, Integer::sum));
        both.values().removeIf(power -> power == 0);
        Integer product = ten == null || other.ten == null ? null : Integer.valueOf(ten + sign * other.ten);
        return new Measure(Map.copyOf(both), product, percents + sign * other.percents);
    }

    public boolean isNumber() {
        return equals(NUMBER);
    }

    /** Whether the two may be added. */
    public boolean isSameAs(Measure other) {
        return powers.equals(other.powers) && percents == other.percents && isSameTen(other);
    }

    private boolean isSameTen(Measure other) {
        return ten == null || other.ten == null || ten.equals(other.ten);
    }

    /** Why a result of this measure cannot be printed as {@code declared}; empty when it can. */
    public Optional<Misfit> misfit(Measure declared) {
        if (!powers.equals(declared.powers)) {
            return Optional.of(Misfit.OTHER_THING);
        }
        if (percents == 0 && declared.percents == 1) {
            return ten == null ? Optional.empty() : Optional.of(Misfit.NOT_YET_PERCENT);
        }
        // A percentage of something (people * rate / 100) is that thing again, once a number has divided it.
        boolean partOfThing = percents == 1 && declared.percents == 0 && ten == null && !powers.isEmpty();
        if (percents != declared.percents && !partOfThing) {
            return Optional.of(Misfit.OTHER_THING);
        }
        return isSameTen(declared) ? Optional.empty() : Optional.of(Misfit.OTHER_TEN);
    }

    public enum Misfit {
        OTHER_THING,
        OTHER_TEN,
        NOT_YET_PERCENT
    }

    /** {@code đồng/người}, for messages. */
    public String words() {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            for (int i = 0; i < Math.abs(entry.getValue()); i++) {
                (entry.getValue() > 0 ? above.append(above.isEmpty() ? "" : "·") : below.append("/"))
                        .append(entry.getKey());
            }
        });
        String things = (above.isEmpty() && !below.isEmpty() ? "1" : above.toString()) + below;
        String percent = percents == 0 ? "" : "%";
        return things.isEmpty() && percent.isEmpty()
                ? "1"
                : percent + (percent.isEmpty() || things.isEmpty() ? "" : " · ") + things;
    }
}

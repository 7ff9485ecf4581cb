package vn.tongket.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;

/**
 * A unit of measure in words, taken apart: {@code nghìn đồng} is 1.000 {@code đồng}.
 *
 * @param scale how many of {@code of} it is
 * @param of folded: {@code dong}, {@code nguoi}, {@code %}
 */
record MeasureWords(BigDecimal scale, String of) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String MONEY = "dong";
    private static final Set<String> OF_MONEY = Set.of("", MONEY, "d", "vnd", "viet nam dong");
    private static final Pattern SCALED = Pattern.compile("(nghin ty|ngan ty|nghin|ngan|trieu|ty|ti)(?: +(.+))?");
    private static final Pattern IN_THOUSANDS = Pattern.compile("(1000|1\\.000) *(.+)");
    private static final Pattern SHORT_MILLIONS = Pattern.compile("tr\\.? ?d(ong)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,40})\\)");
    private static final Pattern SAID =
            Pattern.compile("(?:^|[(;,.\\s])(?:don vi tinh|don vi|dvt|dv tinh)\\s*[:.]\\s*([^();,]{1,40})");
    /** Longer words hold a sentence, no unit of measure. */
    private static final int LONGEST = 30;

    /** Empty for words that name no unit of measure we can convert: {@code cuộc}, {@code xã tổ chức}. */
    static Optional<MeasureWords> of(String words) {
        String bare = VietnameseText.fold(VietnameseText.nfc(words))
                .replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("^[\\s:]+|[\\s.:;]+$", "");
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        if (bare.equals("%") || bare.equals("phan tram")) {
            return Optional.of(new MeasureWords(BigDecimal.ONE, "%"));
        }
        if (List.of(MONEY, "vnd", "d", "viet nam dong", "dong viet nam").contains(bare)) {
            return Optional.of(new MeasureWords(BigDecimal.ONE, MONEY));
        }
        if (SHORT_MILLIONS.matcher(bare).matches()) {
            return Optional.of(new MeasureWords(scale("trieu"), MONEY));
        }
        Matcher scaled = SCALED.matcher(bare);
        if (!scaled.matches()) {
            scaled = IN_THOUSANDS.matcher(bare);
        }
        return scaled.matches()
                ? scaled(scaled.group(1), Objects.requireNonNullElse(scaled.group(2), ""))
                : Optional.empty();
    }

    /** {@code tỷ} begins other words, too: {@code tỷ lệ}. */
    private static Optional<MeasureWords> scaled(String scale, String rest) {
        boolean money = OF_MONEY.contains(rest);
        if (!money && (scale.equals("ty") || scale.equals("ti"))) {
            return Optional.empty();
        }
        return Optional.of(new MeasureWords(scale(scale), money ? MONEY : rest));
    }

    private static BigDecimal scale(String words) {
        return switch (words) {
            case "nghin ty", "ngan ty" -> THOUSAND.pow(4);
            case "nghin", "ngan", "1000", "1.000" -> THOUSAND;
            case "ty", "ti" -> THOUSAND.pow(3);
            default -> THOUSAND.pow(2);
        };
    }

    /** What a line's own unit of measure is, also where it is no scale of anything: {@code người}. */
    static MeasureWords ofLine(String words) {
        return of(words)
                .orElseGet(() -> new MeasureWords(
                        BigDecimal.ONE,
                        VietnameseText.fold(words).replaceAll("\\s+", " ").strip()));
    }

    /** In brackets, or after a comma at the end: {@code Thu ngân sách (nghìn đồng)}. */
    static Optional<MeasureWords> inLabel(String label) {
        Matcher brackets = IN_BRACKETS.matcher(label);
        while (brackets.find()) {
            Optional<MeasureWords> found =
                    of(brackets.group(1).replaceFirst("(?iu)^\\s*(đơn vị tính|đơn vị|đvt)\\s*:", ""));
            if (found.isPresent()) {
                return found;
            }
        }
        return said(label)
                .or(() -> label.indexOf(',') < 0 ? Optional.empty() : of(label.substring(label.lastIndexOf(',') + 1)));
    }

    /** {@code Đơn vị tính: triệu đồng}. */
    static Optional<MeasureWords> said(String words) {
        Matcher said = SAID.matcher(VietnameseText.fold(VietnameseText.nfc(words)));
        return said.find() ? of(said.group(1)) : Optional.empty();
    }

    boolean isPercent() {
        return of.equals("%");
    }

    /** What a number in this unit is to be multiplied by to be one in the other; empty where they measure different things. */
    Optional<BigDecimal> into(MeasureWords other) {
        return of.equals(other.of)
                ? Optional.of(scale.divide(other.scale, 12, java.math.RoundingMode.UNNECESSARY)
                        .stripTrailingZeros())
                : Optional.empty();
    }
}

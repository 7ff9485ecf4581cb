package vn.tongket.exchange.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.text.LabelKey;

/**
 * A unit of measure in words, taken apart: {@code nghìn đồng} is 1.000 {@code đồng}.
 *
 * @param scale how many of {@code of} it is
 * @param of folded: {@code dong}, {@code nguoi}, {@code %}
 */
public record MeasureWords(BigDecimal scale, String of) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String MONEY = "dong";
    private static final Set<String> OF_MONEY = Set.of("", MONEY, "d", "vnd", "viet nam dong");
    private static final Pattern SCALED = Pattern.compile("(nghin ty|ngan ty|nghin|ngan|trieu|ty|ti)(?: +(.+))?");
    /** {@code 1.000 đồng}, {@code 1.000.000đ}; {@code 100 người} may be how many were there. */
    private static final Pattern IN_POWERS = Pattern.compile("(1000(?:000){0,2}|1\\.000(?:\\.000){0,2}) *([^0-9 .].*)");

    private static final Pattern SHORT_MILLIONS = Pattern.compile("tr\\.? ?d(ong)?");
    private static final Pattern SHORT_THOUSANDS = Pattern.compile("(ng|ngh)\\.? ?d(ong)?");
    /** Whose {@code tỷ} is a number, not the beginning of {@code tỷ lệ}. */
    private static final Pattern COUNTED = Pattern.compile("(dong|d|vnd|usd|eur|cny|kwh|m3|luot|nguoi)([ /].*)?");

    private static final Map<String, MeasureWords> KNOWN = Map.ofEntries(
            known("%", "1", "%"),
            known("phan tram", "1", "%"),
            known("\u2030", "0.1", "%"),
            known("phan nghin", "0.1", "%"),
            known(MONEY, "1", MONEY),
            known("vnd", "1", MONEY),
            known("d", "1", MONEY),
            known("viet nam dong", "1", MONEY),
            known("dong viet nam", "1", MONEY),
            known("usd", "1", "usd"),
            known("do la my", "1", "usd"),
            known("eur", "1", "eur"),
            known("m2", "1", "m2"),
            known("met vuong", "1", "m2"),
            known("ha", "10000", "m2"),
            known("hecta", "10000", "m2"),
            known("hec ta", "10000", "m2"),
            known("km2", "1000000", "m2"),
            known("m", "1", "m"),
            known("met", "1", "m"),
            known("km", "1000", "m"),
            known("kg", "1", "kg"),
            known("ta", "100", "kg"),
            known("tan", "1000", "kg"));
    private static final Set<String> CURRENCIES = Set.of(MONEY, "usd", "eur");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,40})\\)");
    private static final Pattern SAID =
            Pattern.compile("(?:^|[(;,.\\s])(?:don vi tinh|don vi|dvt|dv tinh)\\s*[:.]\\s*([^();,]{1,40})");
    /** Longer words hold a sentence, no unit of measure. */
    private static final int LONGEST = 30;

    private static Map.Entry<String, MeasureWords> known(String words, String scale, String of) {
        return Map.entry(words, new MeasureWords(new BigDecimal(scale), of));
    }

    /** Empty for words that name no unit of measure we can convert: {@code cuộc}, {@code xã tổ chức}. */
    public static Optional<MeasureWords> of(String words) {
        String bare = VietnameseText.fold(VietnameseText.nfc(LabelKey.cut(words))
                        .replace('\u00b2', '2')
                        .replace('\u00b3', '3'))
                .replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("^[\\s:]+|[\\s.:;]+$", "");
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        MeasureWords known = KNOWN.get(bare);
        if (known != null) {
            return Optional.of(known);
        }
        if (SHORT_MILLIONS.matcher(bare).matches()) {
            return Optional.of(new MeasureWords(scale("trieu"), MONEY));
        }
        if (SHORT_THOUSANDS.matcher(bare).matches()) {
            return Optional.of(new MeasureWords(THOUSAND, MONEY));
        }
        Matcher scaled = SCALED.matcher(bare);
        if (!scaled.matches()) {
            scaled = IN_POWERS.matcher(bare);
        }
        return scaled.matches()
                ? scaled(scaled.group(1), Objects.requireNonNullElse(scaled.group(2), ""))
                : Optional.empty();
    }

    /** {@code tỷ} begins other words, too: {@code tỷ lệ}. */
    private static Optional<MeasureWords> scaled(String scale, String rest) {
        if (OF_MONEY.contains(rest)) {
            return Optional.of(new MeasureWords(scale(scale), MONEY));
        }
        if ((scale.equals("ty") || scale.equals("ti")) && !COUNTED.matcher(rest).matches()) {
            return Optional.empty();
        }
        MeasureWords one = KNOWN.getOrDefault(rest, new MeasureWords(BigDecimal.ONE, rest));
        return Optional.of(new MeasureWords(scale(scale).multiply(one.scale), one.of));
    }

    private static BigDecimal scale(String words) {
        return switch (words) {
            case "nghin ty", "ngan ty" -> THOUSAND.pow(4);
            case "nghin", "ngan" -> THOUSAND;
            case "ty", "ti" -> THOUSAND.pow(3);
            case "trieu" -> THOUSAND.pow(2);
            default -> new BigDecimal(words.replace(".", ""));
        };
    }

    /** What a line's own unit of measure is, also where it is no scale of anything: {@code người}. */
    public static MeasureWords ofLine(String words) {
        return of(words)
                .orElseGet(() -> new MeasureWords(
                        BigDecimal.ONE,
                        VietnameseText.fold(words).replaceAll("\\s+", " ").strip()));
    }

    /** In brackets, or after a comma at the end: {@code Thu ngân sách (nghìn đồng)}. */
    public static Optional<MeasureWords> inLabel(String label) {
        Matcher brackets = IN_BRACKETS.matcher(LabelKey.cut(label));
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
    public static Optional<MeasureWords> said(String words) {
        Matcher said = SAID.matcher(VietnameseText.fold(VietnameseText.nfc(LabelKey.cut(words))));
        return said.find() ? of(said.group(1)) : Optional.empty();
    }

    /** Whether it is money, of whatever country. */
    public boolean isMoney() {
        return CURRENCIES.contains(of);
    }

    public boolean isPercent() {
        return of.equals("%");
    }

    /** What a number in this unit is to be multiplied by to be one in the other; empty where they measure different things. */
    public Optional<BigDecimal> into(MeasureWords other) {
        return of.equals(other.of)
                ? Optional.of(scale.divide(other.scale, 18, java.math.RoundingMode.UNNECESSARY)
                        .stripTrailingZeros())
                : Optional.empty();
    }
}

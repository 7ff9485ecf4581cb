package vn.tongket.programme.formula;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.base.NumberBound;

/** What a unit's own value must meet to be counted by COUNT_IF: {@code >= 1}. */
public record CountCondition(Comparison comparison, BigDecimal level) {
    private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|!=|=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        NOT("!="),
        EQUAL("="),
        BELOW("<"),
        ABOVE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private static Comparison of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException("No comparison " + sign);
        }
    }

    /** Empty when the words are not a comparison with a number. */
    public static Optional<CountCondition> parse(String words) {
        Matcher matcher = FORM.matcher(words);
        return words.length() <= NumberBound.LONGEST_WORDS && matcher.matches()
                ? Optional.of(new CountCondition(Comparison.of(matcher.group(1)), new BigDecimal(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isMetBy(BigDecimal value) {
        int compared = value.compareTo(level);
        return switch (comparison) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case NOT -> compared != 0;
            case EQUAL -> compared == 0;
            case BELOW -> compared < 0;
            case ABOVE -> compared > 0;
        };
    }
}

package vn.tongket.review;

import java.math.BigDecimal;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;

/** A figure as a person writes it in a sentence, rounded half-up to its indicator's decimals, trailing zeros left off. */
final class FigureWords {
    private static final int PARTS_DECIMALS = 2;

    private FigureWords() {}

    /** The figure must have a value. An estimate says so: {@code ước 16,1%/năm}. */
    static String of(Figure figure, Token.As as) {
        String words = switch (as) {
            case FULL -> full(figure);
            case NUMBER -> number(figure);
            case PARTS -> parts(figure);
        };
        return figure.exactness() == Exactness.ESTIMATED ? "ước " + words : words;
    }

    private static String full(Figure figure) {
        return VietnameseNumbers.withUnit(number(figure), figure.indicator().measuredIn());
    }

    private static String number(Figure figure) {
        return VietnameseNumbers.formatShort(value(figure), figure.indicator().decimals());
    }

    /** Where the parts are not known the figure itself is all there is to say. */
    private static String parts(Figure figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            return full(figure);
        }
        return part(numerator) + "/" + part(denominator) + " (" + full(figure) + ")";
    }

    private static String part(BigDecimal part) {
        return VietnameseNumbers.formatShort(part, PARTS_DECIMALS);
    }

    private static BigDecimal value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            throw new IllegalArgumentException("No value: " + figure.indicator().code());
        }
        return value;
    }
}

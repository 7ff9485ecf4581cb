package vn.tongket.review.figure;

import java.math.BigDecimal;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;

/** A figure as a person writes it in a sentence, with the decimals it has in a table. */
public final class FigureInSentence {
    private static final int PARTS_DECIMALS = 2;

    private FigureInSentence() {}

    /** The figure must have a value. An estimate says so: {@code ước 16,1%/năm}. */
    public static String of(Figure figure, Token.As as, NumberForm form) {
        String words = switch (as) {
            case FULL -> full(figure, form);
            case NUMBER -> form.inSentence(figure);
            case PARTS -> parts(figure, form);
        };
        return figure.exactness() == Exactness.ESTIMATED ? "ước " + words : words;
    }

    private static String full(Figure figure, NumberForm form) {
        return VietnameseNumbers.withUnit(
                form.inSentence(figure), figure.indicator().measuredIn());
    }

    /** Where the parts are not known the figure itself is all there is to say. */
    private static String parts(Figure figure, NumberForm form) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            return full(figure, form);
        }
        return part(numerator) + "/" + part(denominator) + " (" + full(figure, form) + ")";
    }

    private static String part(BigDecimal part) {
        return VietnameseNumbers.formatShort(part, PARTS_DECIMALS);
    }

    static BigDecimal value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            throw new IllegalArgumentException("No value: " + figure.indicator().code());
        }
        return value;
    }
}

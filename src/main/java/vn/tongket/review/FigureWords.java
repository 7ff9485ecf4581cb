package vn.tongket.review;

import java.math.BigDecimal;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.review.text.SmallNumbers;

/** A figure as a person writes it in a sentence, with the decimals it has in a table. */
final class FigureWords {
    private static final int PARTS_DECIMALS = 2;

    private FigureWords() {}

    /** With small numbers as they are: where no document's habit is known. */
    static String of(Figure figure, Token.As as) {
        return of(figure, as, new SmallNumbers(false));
    }

    /** The figure must have a value. An estimate says so: {@code ước 16,1%/năm}. */
    static String of(Figure figure, Token.As as, SmallNumbers small) {
        String words = switch (as) {
            case FULL -> full(figure, small);
            case NUMBER -> number(figure, small);
            case PARTS -> parts(figure, small);
        };
        return figure.exactness() == Exactness.ESTIMATED ? "ước " + words : words;
    }

    private static String full(Figure figure, SmallNumbers small) {
        return VietnameseNumbers.withUnit(
                number(figure, small), figure.indicator().measuredIn());
    }

    private static String number(Figure figure, SmallNumbers small) {
        String number =
                VietnameseNumbers.format(value(figure), figure.indicator().decimals());
        return isCount(figure.indicator().measuredIn()) ? small.counted(number) : number;
    }

    /** Where the parts are not known the figure itself is all there is to say. */
    private static String parts(Figure figure, SmallNumbers small) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            return full(figure, small);
        }
        return part(numerator) + "/" + part(denominator) + " (" + full(figure, small) + ")";
    }

    private static boolean isCount(String measuredIn) {
        return !measuredIn.isEmpty() && Character.isLetter(measuredIn.charAt(0));
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

package vn.tongket.review.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Figure;

/** What is put into a cell, before it is known which marks the table takes. */
public sealed interface FigureCell {

    /** Words that carry no figure. */
    record Words(List<Run> runs) implements FigureCell {}

    /** @param decimals shown */
    record OfFigure(Figure figure, int decimals) implements FigureCell {}

    /** A numerator or a denominator, with as many decimals as its column takes. */
    record OfPart(Figure figure, BigDecimal part) implements FigureCell {}

    /** {@code …}: not known. */
    record Unknown() implements FigureCell {}

    /** {@code x}: the rule gives none, such as a sum of people over years. */
    record NotApplicable() implements FigureCell {}

    static FigureCell words(String words) {
        return new Words(Run.of(words));
    }

    /** To its indicator's decimals. */
    static FigureCell of(@Nullable Figure figure) {
        return figure == null || figure.value() == null
                ? new Unknown()
                : new OfFigure(figure, figure.indicator().decimals());
    }

    static FigureCell part(@Nullable Figure figure, @Nullable BigDecimal part) {
        return figure == null || part == null ? new Unknown() : new OfPart(figure, part);
    }

    /** Null where it holds no figure. */
    default @Nullable Figure figureOrNull() {
        return switch (this) {
            case OfFigure cell -> cell.figure();
            case OfPart cell -> cell.figure();
            case Words _, Unknown _, NotApplicable _ -> null;
        };
    }
}

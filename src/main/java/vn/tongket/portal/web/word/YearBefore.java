package vn.tongket.portal.web.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;

/** The figure of the year before, where the two can be held against each other: of the same days, on ground enough. */
public final class YearBefore {
    private YearBefore() {}

    public static @Nullable Figure of(List<Figure> years, Figure figure) {
        return years.stream()
                .filter(other -> other.value() != null && isAlike(figure, other))
                .filter(other -> CaveatWords.isOfUnit(figure) && CaveatWords.isOfUnit(other))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static boolean isAlike(Figure figure, Figure other) {
        return figure.window().from().minusYears(1).equals(other.window().from())
                && figure.window().to().minusYears(1).equals(other.window().to());
    }
}

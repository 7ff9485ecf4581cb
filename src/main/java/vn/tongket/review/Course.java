package vn.tongket.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tongket.measure.Figure;

/**
 * What a series did, as its figures show. <em>Tăng</em> only where the last stands above the first and no other outside them
 * (10, 12, 11, 15); else the ends and the turn (10, 8, 12: <em>từ 10 lên 12, thấp nhất 8</em>); <em>giữ</em> only where all are
 * alike as shown.
 */
final class Course {
    private static final int MOST_YEARS_NAMED = 3;

    private final List<Figure> years;
    private final BigDecimal first;
    private final BigDecimal last;

    /** @param years oldest first, two or more, all with values */
    Course(List<Figure> years) {
        this.years = years;
        first = shown(years.getFirst());
        last = shown(years.getLast());
    }

    /** {@code Tỷ lệ hộ nghèo giảm từ 9,8% (năm 2016) xuống 3,1% (năm 2025)}. */
    String sentence(String name) {
        BigDecimal least =
                years.stream().map(Course::shown).min(BigDecimal::compareTo).orElse(first);
        BigDecimal most =
                years.stream().map(Course::shown).max(BigDecimal::compareTo).orElse(first);
        String turns = turn("thấp nhất", least, least.compareTo(first.min(last)) < 0)
                + turn("cao nhất", most, most.compareTo(first.max(last)) > 0);
        int change = last.compareTo(first);
        if (change == 0) {
            return turns.isEmpty()
                    ? name + " giữ mức " + words(years.getFirst()) + " từ năm " + year(years.getFirst()) + " đến năm "
                            + year(years.getLast())
                    : name + " năm " + year(years.getFirst()) + " và năm " + year(years.getLast()) + " cùng là "
                            + words(years.getFirst()) + turns;
        }
        String verb = turns.isEmpty() ? change > 0 ? " tăng" : " giảm" : "";
        return name + verb + " từ " + end(years.getFirst()) + (change > 0 ? " lên " : " xuống ") + end(years.getLast())
                + turns;
    }

    private String turn(String word, BigDecimal extreme, boolean beyond) {
        if (!beyond) {
            return "";
        }
        List<Figure> there = years.stream()
                .filter(figure -> shown(figure).compareTo(extreme) == 0)
                .toList();
        String when = there.size() > MOST_YEARS_NAMED
                ? ""
                : " (năm "
                        + there.stream().map(Course::year).map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        return ", " + word + " " + words(there.getFirst()) + when;
    }

    private static String end(Figure figure) {
        return words(figure) + " (năm " + year(figure) + ")";
    }

    private static String words(Figure figure) {
        return FigureWords.of(figure, Token.As.FULL);
    }

    private static int year(Figure figure) {
        return figure.window().countsForYear();
    }

    private static BigDecimal shown(Figure figure) {
        return Objects.requireNonNull(figure.value())
                .setScale(figure.indicator().decimals(), RoundingMode.HALF_UP);
    }
}

package vn.tongket.review.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Diễn biến: what a series of figures did, as they are shown. It rises only where the last is above the first and all others
 * lie between them (10, 12, 11, 15); it holds only where all are equal; else both ends and the turn are named.
 *
 * @param lows years of the least figure, where that lies below both ends; empty otherwise
 * @param highs years of the greatest, where that lies above both ends
 */
record Trend(Direction direction, Point first, Point last, List<Point> lows, List<Point> highs) {
    private static final int MOST_YEARS_NAMED = 3;

    public enum Direction {
        RISES,
        FALLS,
        HOLDS,
        /** It left the room between its ends: neither word would be true. */
        TURNS
    }

    /** @param shown rounded as it is printed */
    public record Point(int year, BigDecimal shown) {}

    /** Nothing below two points. */
    public static Optional<Trend> of(List<Point> points) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        BigDecimal least = first.shown().min(last.shown());
        BigDecimal greatest = first.shown().max(last.shown());
        List<Point> lows = extremes(points, points.stream().map(Point::shown).reduce(least, BigDecimal::min), least);
        List<Point> highs =
                extremes(points, points.stream().map(Point::shown).reduce(greatest, BigDecimal::max), greatest);
        return Optional.of(new Trend(direction(first, last, lows, highs), first, last, lows, highs));
    }

    private static List<Point> extremes(List<Point> points, BigDecimal extreme, BigDecimal end) {
        return extreme.compareTo(end) == 0
                ? List.of()
                : points.stream()
                        .filter(point -> point.shown().compareTo(extreme) == 0)
                        .toList();
    }

    private static Direction direction(Point first, Point last, List<Point> lows, List<Point> highs) {
        if (!lows.isEmpty() || !highs.isEmpty()) {
            return Direction.TURNS;
        }
        return switch (last.shown().compareTo(first.shown())) {
            case 0 -> Direction.HOLDS;
            case 1 -> Direction.RISES;
            default -> Direction.FALLS;
        };
    }

    /**
     * What follows the name of the series: {@code tăng từ 10% (năm 2016) lên 15% (năm 2019)}, {@code từ 10% (năm 2018) lên 12%
     * (năm 2021), thấp nhất 8% (năm 2020)}.
     *
     * @param written a shown figure with its unit of measure
     */
    public String words(Function<BigDecimal, String> written) {
        return words(written, written);
    }

    /**
     * {@code từ 30,9 (năm 2016) lên 66,5 triệu đồng/người/năm (năm 2025), thấp nhất 29 (năm 2017)}.
     *
     * @param bare a shown figure beside which another says the unit of measure
     */
    public String words(Function<BigDecimal, String> written, Function<BigDecimal, String> bare) {
        String from = end(first, bare);
        String to = end(last, written);
        return switch (direction) {
            case HOLDS ->
                "giữ mức " + written.apply(last.shown()) + " từ năm " + first.year() + " đến năm " + last.year();
            case RISES -> "tăng từ " + from + " lên " + to;
            case FALLS -> "giảm từ " + from + " xuống " + to;
            case TURNS -> ends(from, to, written) + turn("thấp nhất", lows, bare) + turn("cao nhất", highs, bare);
        };
    }

    private String ends(String from, String to, Function<BigDecimal, String> written) {
        return switch (last.shown().compareTo(first.shown())) {
            case 0 -> "năm " + first.year() + " và năm " + last.year() + " đều là " + written.apply(last.shown());
            case 1 -> "từ " + from + " lên " + to;
            default -> "từ " + from + " xuống " + to;
        };
    }

    private static String turn(String word, List<Point> at, Function<BigDecimal, String> written) {
        if (at.isEmpty()) {
            return "";
        }
        String years = at.size() > MOST_YEARS_NAMED
                ? at.size() + " năm, đầu tiên là năm " + at.getFirst().year()
                : (at.size() == 1 ? "năm " : "các năm ")
                        + at.stream().map(point -> String.valueOf(point.year())).collect(Collectors.joining(", "));
        return ", " + word + " " + written.apply(at.getFirst().shown()) + " (" + years + ")";
    }

    private static String end(Point point, Function<BigDecimal, String> written) {
        return written.apply(point.shown()) + " (năm " + point.year() + ")";
    }
}

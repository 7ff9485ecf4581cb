package vn.tongket.review.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token asks of its figure beside the figure itself, in the words of the query shape: {@code ask=cagr},
 * {@code ask=rank within=VN level=province}, {@code ask=per-head per=dan-so}.
 *
 * @param ask one of {@link #ASKS}
 * @param within of a rank: code of the unit in which the level's units lie
 * @param level of a rank: the kind of unit ranked
 * @param per of per-head: code of the population
 */
record SeriesToken(
        String ask,
        @Nullable String within,
        @Nullable String level,
        @Nullable String per) {
    /** What comes to one number that can stand in a sentence. */
    static final List<String> ASKS =
            List.of("attainment", "year-on-year", "cagr", "mean-of-rates", "per-head", "last-year", "rank");

    static final List<String> OPTIONS = List.of("ask", "within", "level", "per");

    /**
     * Null where the options do not ask for more than the figure.
     *
     * @throws IllegalArgumentException where they do not fit together
     */
    static @Nullable SeriesToken of(Map<String, String> options) {
        String ask = options.get("ask");
        boolean rank = "rank".equals(ask);
        boolean perHead = "per-head".equals(ask);
        boolean fits = rank == options.containsKey("within")
                && rank == options.containsKey("level")
                && perHead == options.containsKey("per")
                && (ask == null || ASKS.contains(ask));
        if (!fits) {
            throw new IllegalArgumentException("ask");
        }
        return ask == null
                ? null
                : new SeriesToken(ask, options.get("within"), options.get("level"), options.get("per"));
    }
}

package vn.tongket.measure.series;

import java.time.Instant;
import vn.tongket.measure.question.Frame;

/** What is asked of a series. */
public sealed interface Asked {
    /** The figures themselves. */
    record Figures() implements Asked {}

    /** Each figure against the targets set for its unit, with the pace. */
    record Attained() implements Asked {}

    /** How fast yearly figures grow. */
    record Growing(Growth growth) implements Asked {}

    /**
     * Per head of a population: sums over the years divided by sums of the years' populations, never a mean of quotients.
     *
     * @param population code of the indicator that counts the heads
     */
    record PerHead(String population) implements Asked {}

    /** Against the same period a year before. */
    record LastYear() implements Asked {}

    /** The order of the units of the level, the best first. */
    record Ranking() implements Asked {}

    /** How the figures of the units of the level lie between the least and the most. */
    record Distribution() implements Asked {}

    /**
     * The figures that were other ones at a moment, because values were entered or revised since.
     *
     * @param since values entered until then were in
     */
    record Changes(Instant since) implements Asked {}

    /**
     * The same in other boundaries.
     *
     * @param beside the other frame
     */
    record TwoFrames(Frame beside) implements Asked {}

    /** The word of the command line and the API: {@code last-year}. */
    default String word() {
        return switch (this) {
            case Figures() -> "figure";
            case Attained() -> "attainment";
            case Growing(var growth) -> growth.word();
            case PerHead(var population) -> "per-head";
            case LastYear() -> "last-year";
            case Ranking() -> "rank";
            case Distribution() -> "distribution";
            case Changes(var since) -> "changes";
            case TwoFrames(var beside) -> "frames";
        };
    }
}

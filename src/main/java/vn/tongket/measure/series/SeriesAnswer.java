package vn.tongket.measure.series;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.measure.figure.EngineName;

/**
 * What a question comes to: each indicator has lines or a refusal, so that nothing is silently empty.
 *
 * @param lines by indicator, unit and time; of a rank by indicator, time and place
 * @param engine who added up; null where everything is refused
 * @param asOf what was approved before is in; null where everything is refused
 */
public record SeriesAnswer(
        SeriesQuestion question,
        List<Line> lines,
        List<Refusal> refusals,
        @Nullable EngineName engine,
        @Nullable Instant asOf) {

    /**
     * This answer, unless it refuses an indicator that was asked for by name, or all there are.
     *
     * @throws BadInput with every refusal
     */
    public SeriesAnswer orRefuse() {
        boolean named = !question.indicators().isEmpty();
        if (!refusals.isEmpty() && (named || lines.isEmpty())) {
            throw new BadInput(refusals.stream().map(SeriesAnswer::problem).toList());
        }
        return this;
    }

    private static Problem problem(Refusal refusal) {
        return Problem.hard(
                "",
                0,
                0,
                "'" + refusal.indicator() + "': " + refusal.reason().english(),
                "“" + refusal.indicator() + "”: " + refusal.reason().vietnamese());
    }
}

package vn.tongket.measure.series;

import java.util.List;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;

/**
 * The query shape of pages, documents, API and command line: {@code indicator × unit level × period × frame}, and what is
 * asked of it.
 *
 * @param indicators codes; empty: all of the programme
 * @param unit code of the unit (or of one of its versions)
 * @param level the units asked about beside it; those of a rank or a distribution
 */
public record SeriesQuestion(
        String programme, List<String> indicators, String unit, Level level, Period period, Frame frame, Asked asked) {

    /** The same of other indicators. */
    SeriesQuestion about(List<String> codes) {
        return new SeriesQuestion(programme, codes, unit, level, period, frame, asked);
    }
}

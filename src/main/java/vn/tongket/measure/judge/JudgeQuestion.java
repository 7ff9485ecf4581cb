package vn.tongket.measure.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/**
 * Whose figures are judged.
 *
 * @param indicators codes; empty: all of the programme
 * @param unit code of the unit (or of one of its versions)
 * @param level which others are asked about beside it
 * @param until figures that speak of this day or a later one are left out; null: all there are
 */
public record JudgeQuestion(
        Programme programme,
        List<String> indicators,
        String unit,
        Level level,
        Frame frame,
        @Nullable LocalDate until) {

    /** Of one unit, as all figures say. */
    public static JudgeQuestion of(Programme programme, List<String> indicators, String unit, Frame frame) {
        return new JudgeQuestion(programme, indicators, unit, Level.ITSELF, frame, null);
    }

    List<Indicator> asked() {
        return programme.indicators().stream()
                .filter(indicator -> indicators.isEmpty() || indicators.contains(indicator.code()))
                .toList();
    }

    JudgeQuestion until(LocalDate day) {
        return new JudgeQuestion(programme, indicators, unit, level, frame, day);
    }
}

package vn.tongket.backup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/**
 * A figure of a programme, worked out when the backup is made and again when it was read back: that values, units, boundaries and
 * definitions came over together.
 *
 * @param on the day in whose boundaries it stands
 * @param value without trailing zeros; null where there is none
 */
record SampleFigure(
        String programme,
        String indicator,
        String unit,
        LocalDate on,
        @Nullable String value) {
    /** Of each programme; more would be the roll-up's test, not the backup's. */
    private static final int OF_EACH = 3;

    static List<SampleFigure> of(List<Programme> programmes, RollUp rollUp) {
        List<SampleFigure> all = new ArrayList<>();
        for (Programme programme : programmes) {
            List<String> indicators = programme.indicators().stream()
                    .map(Indicator::code)
                    .limit(OF_EACH)
                    .toList();
            if (!indicators.isEmpty()) {
                all.addAll(of(programme.code(), programme.unit(), indicators, Now.day(), rollUp));
            }
        }
        return all;
    }

    private static List<SampleFigure> of(
            String programme, String unit, List<String> indicators, LocalDate day, RollUp rollUp) {
        Question question = new Question(programme, indicators, unit, false, null, Grouping.TOTAL, Frame.on(day));
        return rollUp.answer(question, EngineName.POSTGRES).figures().stream()
                .map(figure -> new SampleFigure(programme, figure.indicator().code(), unit, day, words(figure)))
                .toList();
    }

    private static @Nullable String words(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    /** The same question, asked now. */
    List<SampleFigure> again(RollUp rollUp) {
        return of(programme, unit, List.of(indicator), on, rollUp);
    }
}

package vn.tongket.measure;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.sight.Sight;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.FiguresOfRound;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundFigure;
import vn.tongket.unit.Units;

/** Rolls the accepted figures of a round up while it runs. */
@Component
class AcceptedFigures implements FiguresOfRound {
    private final RollUp rollUp;
    private final Units units;
    private final Sight sight;

    AcceptedFigures(@Lazy RollUp rollUp, Units units, Sight sight) {
        this.rollUp = rollUp;
        this.units = units;
        this.sight = sight;
    }

    @Override
    public List<RoundFigure> of(Round round) {
        List<String> indicators = round.forms().stream()
                .flatMap(form -> form.lines().stream())
                .filter(FormLine::isFigure)
                .map(line -> Objects.requireNonNull(line.indicator()))
                .distinct()
                .toList();
        // Who only answers the round is told how far their own unit is, not what the others have reported.
        if (indicators.isEmpty() || !sight.reads(round.unitId())) {
            return List.of();
        }
        String unit = units.byId(round.unitId(), round.window().lastDay())
                .orElseThrow()
                .code();
        return rollUp
                .figures(new Question(
                        round.programme(),
                        indicators,
                        unit,
                        false,
                        round.window(),
                        Grouping.TOTAL,
                        Frame.on(round.window().lastDay())))
                .stream()
                .map(AcceptedFigures::figure)
                .toList();
    }

    private static RoundFigure figure(Figure figure) {
        return new RoundFigure(
                figure.indicator().code(),
                figure.indicator().name(),
                figure.indicator().measuredIn(),
                figure.indicator().decimals(),
                figure.value(),
                figure.exactness() == Exactness.ESTIMATED,
                figure.coverage().reported(),
                figure.coverage().expected(),
                figure.coverage().missing().stream()
                        .map(Coverage.Missing::words)
                        .distinct()
                        .toList(),
                figure.reason() == null ? null : figure.reason().vietnamese());
    }
}

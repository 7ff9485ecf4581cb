package vn.tongket.measure.sight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.unit.Units;

/**
 * Decides what of a question whoever asks may have: of units that their READ reaches everything; of others what is published.
 * What may not be seen is answered like what is not there.
 */
@Component
public class FigureSight {
    private final Sight sight;
    private final Units units;

    FigureSight(Sight sight, Units units) {
        this.sight = sight;
        this.units = units;
    }

    public SeenFigures of(Question question) {
        return of(
                question.programme(),
                question.indicators(),
                question.unit(),
                question.level(),
                List.of(question.frame()));
    }

    /**
     * @param indicators codes; empty: all that may be seen
     * @param frames in which it is answered
     */
    public SeenFigures of(String programme, List<String> indicators, String unit, Level level, List<Frame> frames) {
        if (reads(unit, level, frames)) {
            return SeenFigures.everything(indicators);
        }
        Programme face = sight.face(programme).orElseThrow(() -> sight.hidden(PublicThing.programme(programme)));
        for (String code : indicators) {
            if (face.indicator(code).isEmpty()) {
                throw sight.hidden(PublicThing.indicator(programme, code));
            }
        }
        return SeenFigures.ofFace(face, indicators);
    }

    private boolean reads(String unit, Level level, List<Frame> frames) {
        List<String> codes = new ArrayList<>(List.of(unit));
        if (level instanceof Level.Named(List<String> named)) {
            codes.addAll(named);
        }
        List<Problem> unknown = new ArrayList<>();
        Set<Integer> ids = new LinkedHashSet<>();
        for (String code : codes) {
            try {
                ids.add(units.require(code).id());
            } catch (BadInput bad) {
                unknown.addAll(bad.problems());
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        // Only in the boundaries of a chosen day does what came later enter a unit that has ended.
        boolean asReported = frames.stream().allMatch(Frame.AS_REPORTED::equals);
        return ids.stream().allMatch(id -> asReported ? sight.reads(id) : sight.readsInAnyBoundaries(id));
    }
}

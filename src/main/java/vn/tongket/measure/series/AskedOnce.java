package vn.tongket.measure.series;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.RolledUpPairs;
import vn.tongket.measure.figure.RolledUpPeriods;
import vn.tongket.measure.question.Pairing;
import vn.tongket.measure.question.Question;

/** The roll-up, for series that are answered together: what several of them rest on is added up once, at one moment. */
final class AskedOnce {
    private final RollUp rollUp;
    private final KeptFigures.Look figures;
    private final Map<Key, RolledUpPeriods> known = new HashMap<>();

    /** @param figures for who names no engine */
    AskedOnce(RollUp rollUp, KeptFigures.Look figures) {
        this.rollUp = rollUp;
        this.figures = figures;
    }

    private record Key(Question question, @Nullable EngineName engine) {}

    RolledUpPeriods periods(Question question, @Nullable EngineName engine) {
        return known.computeIfAbsent(
                new Key(question, engine),
                _ -> engine == null ? figures.rolledUp(question) : rollUp.periods(question, engine));
    }

    RolledUpPairs pairs(Question question, Pairing pairing, @Nullable EngineName engine) {
        return engine == null ? figures.pairs(question, pairing) : rollUp.pairs(question, pairing, engine);
    }

    RolledUpPeriods perHead(Question question, String heads, @Nullable EngineName engine) {
        return engine == null ? figures.perHead(question, heads) : rollUp.perHead(question, heads, engine);
    }

    RolledUpPeriods periodsAt(Question question, Instant moment) {
        return rollUp.periodsAt(question, moment);
    }
}

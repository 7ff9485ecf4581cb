package vn.tongket.measure;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.OnceAtATime;
import vn.tongket.base.Remembered;
import vn.tongket.database.ActingPerson;
import vn.tongket.database.OncePerLook;
import vn.tongket.measure.engine.Engines;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.figure.RolledUpPairs;
import vn.tongket.measure.figure.RolledUpPeriods;
import vn.tongket.measure.question.Pairing;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.sight.FigureSight;
import vn.tongket.measure.sight.SeenFigures;
import vn.tongket.programme.sight.Publications;

/**
 * Figures for pages, which are looked at often and change seldom: kept in memory for as long as no value, unit, programme or round
 * has changed. That is asked of PostgreSQL at each look, so that what is shown is what a roll-up would say now. They are kept as
 * they are, whoever asked first; what of them anybody sees is decided each time.
 */
@Component
public class KeptFigures {
    /** Figures, some 400 bytes each; the pages of all indicators of a province of 168 communes have 30,000. */
    private static final int MOST = 60_000;

    /** No engine is named. */
    private static final @Nullable EngineName AS_SET = null;

    /** Of what is made of figures, in thousands of characters. */
    private static final int MOST_MADE = 15_000;

    private final DSLContext database;
    private final RollUp rollUp;
    private final Engines engines;
    private final FigureBasis.Reader bases;
    private final FigureSight sight;
    private final Publications publications;
    private final ActingPerson acting;
    private volatile @Nullable Kept latest;

    KeptFigures(
            DSLContext database,
            RollUp rollUp,
            Engines engines,
            FigureBasis.Reader bases,
            FigureSight sight,
            Publications publications,
            ActingPerson acting) {
        this.database = database;
        this.rollUp = rollUp;
        this.engines = engines;
        this.bases = bases;
        this.sight = sight;
        this.publications = publications;
        this.acting = acting;
    }

    /** @param running what is being added up or made of it just now */
    private record Kept(
            FigureBasis basis,
            Remembered<Asked, Answer<?>> answers,
            Remembered<Name, Made> made,
            OnceAtATime<Record, Record> running) {
        Kept(FigureBasis basis) {
            this(
                    basis,
                    new Remembered<>(MOST, answer -> answer.weight()),
                    new Remembered<>(MOST_MADE, Made::weight),
                    new OnceAtATime<>());
        }
    }

    /** @param acts of publishing, as they were */
    private record Name(Record name, String acts) {}

    private record Made(Object what, int weight, boolean ofTheRecord) {}

    /**
     * @param as which of the roll-up's answers
     * @param by what it is held against or divided by, where that is part of the question
     */
    private record Asked(As as, Question question, String by) {}

    private enum As {
        FIGURES,
        PERIODS,
        PAIRS,
        PER_HEAD
    }

    /** @param ofTheRecord whether it stays right until something changes */
    private record Answer<T>(List<T> rows, EngineName engine, Instant asOf, boolean ofTheRecord) {
        /** In figures; ten names of units that are missing are as much as one. */
        int weight() {
            return 1 + rows.stream().mapToInt(row -> weight(row)).sum();
        }

        private static int weight(Object row) {
            return switch (row) {
                case Figure figure -> 1 + figure.coverage().missing().size() / 10;
                case PeriodFigure of -> weight(of.figure());
                case FigurePair pair -> weight(pair.now()) + weight(pair.then());
                default -> 1;
            };
        }
    }

    /** Within another's work nothing is kept, nor looked for: it may see what nobody else ever will. */
    public Look look() {
        return OncePerLook.of(
                KeptFigures.class,
                () -> TransactionSynchronizationManager.isActualTransactionActive() ? new Look(null, null) : now());
    }

    private Look now() {
        Kept known = latest;
        FigureBasis.Now now = bases.now(known == null ? null : known.basis);
        if (known == null || !now.isSame()) {
            known = new Kept(now.basis());
            latest = known;
        }
        return new Look(known, now.basis().takenAt());
    }

    /**
     * One look at the figures as they are now. All that it answers throws {@link FigureUnavailable} when it is not kept and cannot
     * be had now.
     */
    public final class Look {
        private final @Nullable Kept kept;
        private final @Nullable Instant at;
        /** Whether all that was added up for it holds until something changes. */
        private volatile boolean isOfTheRecord = true;

        /** @param at when it was found that nothing had changed */
        private Look(@Nullable Kept kept, @Nullable Instant at) {
            this.kept = kept;
            this.at = at;
        }

        /** As {@link RollUp#answer}. */
        public RolledUp answer(Question question) {
            SeenFigures seen = sight.of(question);
            if (kept == null || seen.isNothing()) {
                return rollUp.answer(question, AS_SET);
            }
            Question asked = seen.narrowed(question);
            Answer<Figure> answer =
                    known(new Asked(As.FIGURES, asked, ""), reading -> rollUp.figures(asked, reading), Figure::settled);
            return new RolledUp(seen.figures(answer.rows), answer.engine, answer.asOf);
        }

        /** As {@link RollUp#periods}, the figures alone. */
        public List<PeriodFigure> periods(Question question) {
            return rolledUp(question).figures();
        }

        /** As {@link RollUp#periods}. */
        public RolledUpPeriods rolledUp(Question question) {
            SeenFigures seen = sight.of(question);
            if (kept == null || seen.isNothing()) {
                return rollUp.periods(question, AS_SET);
            }
            Question asked = seen.narrowed(question);
            Answer<PeriodFigure> answer = known(
                    new Asked(As.PERIODS, asked, ""), reading -> rollUp.periods(asked, reading), PeriodFigure::settled);
            return new RolledUpPeriods(seen.periods(answer.rows), answer.engine, answer.asOf);
        }

        /** As {@link RollUp#pairs}. */
        public RolledUpPairs pairs(Question question, Pairing pairing) {
            SeenFigures seen = sight.of(question);
            if (kept == null || seen.isNothing()) {
                return rollUp.pairs(question, pairing, AS_SET);
            }
            Question asked = seen.narrowed(question);
            Answer<FigurePair> answer = known(
                    new Asked(As.PAIRS, asked, pairing.name()),
                    reading -> rollUp.pairs(asked, pairing, reading),
                    FigurePair::settled);
            return new RolledUpPairs(seen.pairs(answer.rows), answer.engine, answer.asOf);
        }

        /** As {@link RollUp#perHead}. */
        public RolledUpPeriods perHead(Question question, String heads) {
            Question both = question.with(heads);
            SeenFigures seen = sight.of(both).withInputs();
            if (kept == null) {
                return rollUp.perHead(question, heads, AS_SET);
            }
            Question asked = seen.narrowed(both);
            Answer<PeriodFigure> answer = known(
                    new Asked(As.PER_HEAD, asked, heads),
                    reading -> rollUp.perHead(asked, heads, reading),
                    PeriodFigure::settled);
            return new RolledUpPeriods(answer.rows, answer.engine, answer.asOf);
        }

        private <T> Answer<T> known(Asked asked, Function<Reading, List<T>> addUp, UnaryOperator<T> settled) {
            Kept from = kept;
            if (from == null || at == null) {
                throw new IllegalStateException("Nothing is kept within another's work");
            }
            Answer<?> known = from.answers.get(asked);
            @SuppressWarnings("unchecked")
            Answer<T> answer = (Answer<T>)
                    (known == null
                            ? from.running.get(asked, () -> added(from, asked, addUp, settled))
                            : new Answer<>(known.rows, known.engine, at, true));
            isOfTheRecord = isOfTheRecord && answer.ofTheRecord;
            return answer;
        }

        private <T> Answer<T> added(
                Kept into, Asked asked, Function<Reading, List<T>> addUp, UnaryOperator<T> settled) {
            try {
                Answer<T> answer = Acting.asSystem(() -> engines.answer(
                        null,
                        reading -> new Answer<>(
                                addUp.apply(reading).stream().map(settled).toList(),
                                reading.engine(),
                                reading.asOf(),
                                reading.seesAllOf(database))));
                if (answer.ofTheRecord) {
                    into.answers.put(asked, answer);
                }
                return answer;
            } catch (FigureUnavailable away) {
                // Who says so on a page has made one that holds for now only.
                isOfTheRecord = false;
                throw away;
            }
        }

        /**
         * What is made of figures, findings, programmes and units and what is published of them, and is the same for whoever
         * asks.
         *
         * @param name what else it hangs on
         * @param weight thousands of characters in it
         */
        public <T> T ofAll(Record name, ToIntFunction<T> weight, Supplier<T> make) {
            Kept from = kept;
            if (from == null) {
                return make.get();
            }
            Name full = new Name(name, publications.state());
            Made known = from.made.get(full);
            Made made = known == null ? (Made) from.running.get(full, () -> made(from, full, weight, make)) : known;
            isOfTheRecord = isOfTheRecord && made.ofTheRecord;
            @SuppressWarnings("unchecked")
            T what = (T) made.what;
            return what;
        }

        private <T> Made made(Kept into, Name name, ToIntFunction<T> weight, Supplier<T> make) {
            T what = make.get();
            Made made = new Made(what, Math.max(1, weight.applyAsInt(what)), isOfTheRecord);
            if (made.ofTheRecord) {
                into.made.put(name, made);
            }
            return made;
        }

        /** As {@link #ofAll}, and holds only what a visitor may see: it is kept for visitors; for people it is made each time. */
        public <T> T ofVisitors(Record name, ToIntFunction<T> weight, Supplier<T> make) {
            return acting.current().equals(ActingPerson.VISITOR) ? ofAll(name, weight, make) : make.get();
        }
    }
}

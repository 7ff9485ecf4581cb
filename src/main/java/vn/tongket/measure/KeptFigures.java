package vn.tongket.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tongket.access.audit.Acting;
import vn.tongket.measure.engine.Engines;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.sight.FigureSight;
import vn.tongket.measure.sight.SeenFigures;

/**
 * Figures for pages that show many and change seldom: kept in memory for as long as no value, unit or programme has changed.
 * That is asked of PostgreSQL at each look, so that what is shown is what a roll-up would say now.
 */
@Component
public class KeptFigures {
    /** Each may hold on to the sets of units that it covers, some 2 kB. */
    private static final int MOST = 5_000;

    private final DSLContext database;
    private final RollUp rollUp;
    private final Engines engines;
    private final FigureBasis.Reader bases;
    private final FigureSight sight;
    private volatile @Nullable Kept latest;

    KeptFigures(DSLContext database, RollUp rollUp, Engines engines, FigureBasis.Reader bases, FigureSight sight) {
        this.database = database;
        this.rollUp = rollUp;
        this.engines = engines;
        this.bases = bases;
        this.sight = sight;
    }

    private record Kept(FigureBasis basis, Map<Question, List<PeriodFigure>> answers, AtomicInteger count) {
        Kept(FigureBasis basis) {
            this(basis, new ConcurrentHashMap<>(), new AtomicInteger());
        }

        void keep(Question question, List<PeriodFigure> figures) {
            if (count.addAndGet(figures.size()) > MOST) {
                answers.clear();
                count.set(figures.size());
            }
            answers.put(question, figures);
        }
    }

    /** One look at the figures as they are now. */
    public final class Look {
        private final @Nullable Kept kept;

        private Look(@Nullable Kept kept) {
            this.kept = kept;
        }

        /**
         * As {@link RollUp#periods}.
         *
         * @throws FigureUnavailable when they are not kept, and cannot be had now
         */
        public List<PeriodFigure> periods(Question question) {
            SeenFigures seen = sight.of(question);
            if (seen.isNothing()) {
                return List.of();
            }
            Question asked = seen.narrowed(question);
            List<PeriodFigure> known = kept == null ? null : kept.answers.get(asked);
            // Kept as they are, whoever asked first; each sees of them what is theirs.
            return seen.periods(known == null ? addUp(asked, kept) : known);
        }
    }

    /** Within another's work nothing is kept, nor looked for: it may see what nobody else ever will. */
    public Look look() {
        return new Look(TransactionSynchronizationManager.isActualTransactionActive() ? null : stillTrue());
    }

    private Kept stillTrue() {
        FigureBasis now = bases.now();
        Kept known = latest;
        if (known == null || !bases.isSame(known.basis, now)) {
            known = new Kept(now);
            latest = known;
        }
        return known;
    }

    private List<PeriodFigure> addUp(Question question, @Nullable Kept kept) {
        return Acting.asSystem(() -> engines.answer(null, reading -> {
            List<PeriodFigure> figures = rollUp.periods(question, reading);
            if (kept != null && reading.seesAllOf(database)) {
                kept.keep(question, figures);
            }
            return figures;
        }));
    }
}

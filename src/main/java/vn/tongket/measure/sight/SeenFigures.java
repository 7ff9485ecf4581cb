package vn.tongket.measure.sight;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.trace.Contribution;
import vn.tongket.measure.trace.Trace;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/**
 * What one asker may have of one question.
 *
 * @param face the programme as the public sees it; null for who may have everything
 * @param indicators codes that may be answered
 */
public record SeenFigures(@Nullable Programme face, List<String> indicators) {
    private static final Reason CLOSED_INPUT = new Reason(
            "an input that is not published lacks figures", "thiếu số liệu của chỉ tiêu thành phần không công khai");

    static SeenFigures everything(List<String> asked) {
        return new SeenFigures(null, asked);
    }

    static SeenFigures ofFace(Programme face, List<String> asked) {
        return new SeenFigures(
                face,
                asked.isEmpty()
                        ? face.indicators().stream().map(Indicator::code).toList()
                        : asked);
    }

    /** Nothing of the programme's figures is published. */
    public boolean isNothing() {
        return face != null && indicators.isEmpty();
    }

    /** The programme as it may be seen; empty for who sees it whole. */
    public Optional<Programme> programme() {
        return Optional.ofNullable(face);
    }

    /** The question, about no more than what may be answered. */
    public Question narrowed(Question question) {
        return face == null
                ? question
                : new Question(
                        question.programme(),
                        indicators,
                        question.unit(),
                        question.level(),
                        question.window(),
                        question.by(),
                        question.running(),
                        question.frame());
    }

    /** What goes behind the published figures, such as who revised what, is for those who see everything. */
    public SeenFigures orHidden() {
        if (face != null) {
            throw new NoSuchElementException("what lies behind the figures of " + face.code());
        }
        return this;
    }

    /** Something is worked out of the inputs of what is asked: of what is public as a result alone there are none. */
    public SeenFigures withInputs() {
        Programme seen = face;
        if (seen != null
                && indicators.stream()
                        .anyMatch(code -> seen.indicator(code)
                                .filter(Indicator::isResultAlone)
                                .isPresent())) {
            throw new NoSuchElementException("the inputs of an indicator of " + seen.code());
        }
        return this;
    }

    /** Without what is public as a result alone, where nothing was asked for by name. */
    public SeenFigures ofInputs() {
        Programme seen = face;
        return seen == null
                ? this
                : new SeenFigures(
                        seen,
                        indicators.stream()
                                .filter(code -> seen.indicator(code)
                                        .filter(one -> !one.isResultAlone())
                                        .isPresent())
                                .toList());
    }

    public List<Figure> figures(List<Figure> all) {
        return face == null ? all : all.stream().map(this::figure).toList();
    }

    public List<PeriodFigure> periods(List<PeriodFigure> all) {
        return face == null
                ? all
                : all.stream()
                        .map(one -> new PeriodFigure(one.period(), figure(one.figure())))
                        .toList();
    }

    public List<FigurePair> pairs(List<FigurePair> all) {
        return face == null ? all : all.stream().map(this::pair).toList();
    }

    private FigurePair pair(FigurePair one) {
        return new FigurePair(
                one.period(),
                one.periodThen(),
                figure(one.now()),
                figure(one.then()),
                one.years(),
                isResultAlone(one.now()) && one.refused() != null ? CLOSED_INPUT : one.refused());
    }

    /** The trace of what is public as a result alone stops at itself; of the rest, unit and day stand, and no names. */
    public Trace trace(Trace trace) {
        if (face == null) {
            return trace;
        }
        Figure figure = figure(trace.figure());
        return isResultAlone(trace.figure())
                ? new Trace(figure, List.of(), List.of())
                : new Trace(
                        figure,
                        trace.contributions().stream()
                                .map(SeenFigures::ofUnitAndDay)
                                .toList(),
                        trace.parts().stream().map(this::trace).toList());
    }

    private static Contribution ofUnitAndDay(Contribution one) {
        Instant day = one.enteredAt()
                .atZone(Now.ZONE)
                .toLocalDate()
                .atStartOfDay(Now.ZONE)
                .toInstant();
        return new Contribution(
                one.valueId(),
                one.unit(),
                one.window(),
                one.breakdown(),
                one.quality(),
                one.quantity(),
                one.numerator(),
                one.denominator(),
                one.share(),
                one.basis(),
                one.contributed(),
                one.source(),
                null,
                "",
                day,
                "",
                1);
    }

    private boolean isResultAlone(Figure figure) {
        return seen(figure).isResultAlone();
    }

    private Indicator seen(Figure figure) {
        Indicator whole = figure.indicator();
        return face == null
                ? whole
                : face.indicator(whole.code())
                        .orElseThrow(() -> new IllegalStateException(whole.code() + " was not to be answered"));
    }

    private Figure figure(Figure figure) {
        Indicator indicator = seen(figure);
        if (!indicator.isResultAlone()) {
            return figure;
        }
        Coverage coverage = figure.coverage();
        return new Figure(
                indicator,
                figure.unit(),
                figure.window(),
                figure.value(),
                null,
                null,
                figure.rule(),
                figure.frame(),
                new Coverage(
                        coverage.reported(),
                        coverage.inPart(),
                        coverage.expected(),
                        coverage.covered(),
                        coverage.leastMet(),
                        List.of(),
                        List.of()),
                figure.exactness(),
                figure.reason() == null ? null : CLOSED_INPUT,
                figure.groundDay(),
                figure.caveats().stream()
                        .filter(caveat -> caveat.kind() != Caveat.Kind.COVERAGE_OF_INPUT)
                        .toList());
    }
}

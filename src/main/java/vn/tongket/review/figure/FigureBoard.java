package vn.tongket.review.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.TimeRule;
import vn.tongket.review.setup.ReviewDefinition;

/**
 * Every figure one review needs: all indicators of its unit, by year and for the whole period, in two questions, and one
 * more for each other unit or window its text asks for. They are kept from one copy to the next while nothing they rest on has
 * changed.
 */
public final class FigureBoard {
    private static final Reason NOT_PUBLISHED =
            new Reason("this indicator is not published", "chỉ tiêu này chưa được công khai");

    private final KeptFigures.Look figures;
    private final Programme programme;
    private final Programme whole;
    private final ReviewDefinition review;
    private final String unit;
    private final SeriesBoard series;
    private final Map<String, Figure> totals = new HashMap<>();
    private final Map<String, List<Figure>> years;
    private final Map<Asked, List<Figure>> elsewhere = new HashMap<>();
    private final Map<Question, List<PeriodFigure>> asked = new HashMap<>();

    /**
     * @param figures as they are at one moment
     * @param programme with the indicators that may be shown
     * @param whole with all its indicators
     */
    public FigureBoard(
            KeptFigures.Look figures,
            Series series,
            Programme programme,
            Programme whole,
            ReviewDefinition review,
            String unit) {
        this.figures = figures;
        this.programme = programme;
        this.whole = whole;
        this.review = review;
        this.unit = unit;
        this.series = new SeriesBoard(series, programme, review, unit);
        ask(List.of(), unit, review.period(), Grouping.TOTAL)
                .forEach(figure -> totals.put(figure.indicator().code(), figure));
        this.years = ask(List.of(), unit, null, Grouping.YEAR).stream()
                .filter(FigureBoard::isOfOneYear)
                .sorted(java.util.Comparator.comparing(Figure::window))
                .collect(java.util.stream.Collectors.groupingBy(
                        figure -> figure.indicator().code()));
    }

    /** Of the whole period; null where there is no value. */
    @Nullable
    Figure total(Indicator indicator) {
        Figure figure = totals.get(indicator.code());
        return figure == null || figure.value() == null ? null : figure;
    }

    /** Years of the period, oldest first, that have a value. */
    public List<Figure> years(Indicator indicator) {
        return allYears(indicator).stream()
                .filter(figure -> figure.value() != null)
                .toList();
    }

    /** Years of the period, oldest first, those without a value too. */
    List<Figure> allYears(Indicator indicator) {
        return years.getOrDefault(indicator.code(), List.of()).stream()
                .filter(figure -> review.period().contains(figure.window().lastDay()))
                .toList();
    }

    /** Null where the year has no value. */
    @Nullable
    public Figure ofYear(Indicator indicator, int year) {
        return ofYear(years(indicator), year);
    }

    public boolean hasData(Indicator indicator) {
        return total(indicator) != null || !years(indicator).isEmpty();
    }

    /** Of a target's window; null where there is no value. What falls due in one year is that year's figure. */
    @Nullable
    Figure over(Indicator indicator, Window window) {
        boolean oneYear = !window.to().isAfter(window.from().plusYears(1));
        if (oneYear || indicator.timeRule() == TimeRule.LAST) {
            return withValue(ofYear(years.getOrDefault(indicator.code(), List.of()), window.countsForYear()));
        }
        Figure figure = window.equals(review.period())
                ? totals.get(indicator.code())
                : first(unit, indicator.code(), window, Grouping.TOTAL, null);
        return withValue(figure);
    }

    /** Lũy kế: from the window's first day to the end of each year in it, oldest first; those that have a value. */
    List<Figure> running(Indicator indicator, Window window) {
        Question question = new Question(
                programme.code(),
                List.of(indicator.code()),
                unit,
                Level.ITSELF,
                window,
                Grouping.YEAR,
                Running.FROM_START,
                review.frame());
        return periods(question).stream()
                .map(PeriodFigure::figure)
                .filter(figure -> figure.value() != null)
                .sorted(java.util.Comparator.comparing(figure -> figure.window().to()))
                .toList();
    }

    private static @Nullable Figure withValue(@Nullable Figure figure) {
        return figure == null || figure.value() == null ? null : figure;
    }

    /** The figure a token asks for, or why there is none. */
    Answer answer(Token token) {
        if (programme.indicator(token.indicator()).isEmpty()) {
            return new Answer.None(unknown(token.indicator()));
        }
        if (token.asked() != null) {
            return series.answer(token, token.asked());
        }
        Figure figure;
        try {
            figure = find(token);
        } catch (BadInput refused) {
            return new Answer.None(reason(refused));
        } catch (NoSuchElementException unseen) {
            return new Answer.None(NOT_PUBLISHED);
        }
        if (figure == null) {
            return new Answer.None(new Reason("there is no figure for this window", "không có số liệu của kỳ này"));
        }
        return figure.value() == null ? new Answer.None(because(figure)) : new Answer.Some(figure);
    }

    /** What a token comes to. */
    sealed interface Answer {
        /** @param figure has a value */
        record Some(Figure figure) implements Answer {}

        /** @param line has a value, and what it is held against */
        record Held(Line line) implements Answer {}

        record None(Reason reason) implements Answer {}
    }

    private @Nullable Figure find(Token token) {
        String where = token.unit() == null ? unit : token.unit();
        if (token.from() != null && token.to() != null) {
            return first(where, token.indicator(), new Window(token.from(), token.to()), Grouping.TOTAL, null);
        }
        if (token.year() != null) {
            return where.equals(unit)
                    ? ofYear(years.getOrDefault(token.indicator(), List.of()), token.year())
                    : first(where, token.indicator(), null, Grouping.YEAR, token.year());
        }
        return where.equals(unit)
                ? totals.get(token.indicator())
                : first(where, token.indicator(), review.period(), Grouping.TOTAL, null);
    }

    private @Nullable Figure first(
            String where, String indicator, @Nullable Window window, Grouping by, @Nullable Integer year) {
        List<Figure> figures = elsewhere.computeIfAbsent(
                new Asked(where, indicator, window, by), asked -> ask(List.of(indicator), where, window, by));
        if (year != null) {
            return ofYear(figures, year);
        }
        return figures.isEmpty() ? null : figures.getFirst();
    }

    /** A figure of a longer window counts for the year it ends in, but is not that year's. */
    private static boolean isOfOneYear(Figure figure) {
        return !figure.window().to().isAfter(figure.window().from().plusYears(1));
    }

    private static @Nullable Figure ofYear(Collection<Figure> figures, int year) {
        return figures.stream()
                .filter(FigureBoard::isOfOneYear)
                .filter(figure -> figure.window().countsForYear() == year)
                .findFirst()
                .orElse(null);
    }

    private List<Figure> ask(List<String> indicators, String where, @Nullable Window window, Grouping by) {
        Question question = new Question(programme.code(), indicators, where, false, window, by, review.frame());
        return periods(question).stream().map(PeriodFigure::figure).toList();
    }

    /** Each question once, whoever asks. */
    public List<PeriodFigure> periods(Question question) {
        return asked.computeIfAbsent(question, figures::periods);
    }

    private Reason unknown(String code) {
        if (whole.indicator(code).isPresent()) {
            return NOT_PUBLISHED;
        }
        List<String> known =
                programme.indicators().stream().map(Indicator::code).toList();
        String nearest = Nearest.to(code, known).orElse(null);
        return new Reason(
                "there is no indicator '" + code + "'" + Problem.didYouMean(nearest),
                "không có chỉ tiêu “" + code + "”" + Problem.coPhaiLa(nearest));
    }

    private static Reason because(Figure figure) {
        Reason reason = figure.reason();
        return reason == null ? new Reason("there is no value", "chưa có số liệu") : reason;
    }

    private static Reason reason(BadInput refused) {
        Problem problem = refused.problems().getFirst();
        return new Reason(problem.english(), problem.vietnamese());
    }

    private record Asked(
            String unit, String indicator, @Nullable Window window, Grouping by) {}
}

package vn.tongket.review.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesWords;
import vn.tongket.programme.Programme;
import vn.tongket.review.setup.ReviewDefinition;

/** Answers tokens that ask more than the figure itself; each question once. */
final class SeriesBoard {
    private final Series series;
    private final Programme programme;
    private final ReviewDefinition review;
    private final String unit;
    private final Map<SeriesWords, SeriesAnswer> known = new HashMap<>();

    /** @param programme with the indicators that may be shown */
    SeriesBoard(Series series, Programme programme, ReviewDefinition review, String unit) {
        this.series = series;
        this.programme = programme;
        this.review = review;
        this.unit = unit;
    }

    FigureBoard.Answer answer(Token token, SeriesToken asked) {
        String per = asked.per();
        if (per != null && programme.indicator(per).isEmpty()) {
            return new FigureBoard.Answer.None(
                    new Reason("there is no indicator '" + per + "'", "không có chỉ tiêu “" + per + "”"));
        }
        try {
            SeriesAnswer answer = known.computeIfAbsent(
                    words(token, asked), words -> series.answer(words.read()).orRefuse());
            return said(answer, Objects.requireNonNullElse(token.unit(), unit));
        } catch (BadInput refused) {
            Problem problem = refused.problems().getFirst();
            return new FigureBoard.Answer.None(new Reason(problem.english(), problem.vietnamese()));
        }
    }

    private SeriesWords words(Token token, SeriesToken asked) {
        Window window = window(token);
        String where = Objects.requireNonNullElse(token.unit(), unit);
        String within = asked.within();
        boolean total = asked.ask().equals("rank") || asked.ask().equals("per-head");
        return new SeriesWords(
                programme.code(),
                List.of(token.indicator()),
                within == null ? where : within,
                asked.level(),
                List.of(),
                window.from().toString(),
                window.to().toString(),
                total ? "total" : null,
                null,
                review.frame().toString(),
                asked.ask(),
                asked.per(),
                null,
                null);
    }

    private Window window(Token token) {
        if (token.from() != null && token.to() != null) {
            return new Window(token.from(), token.to());
        }
        return token.year() == null ? review.period() : Window.year(token.year());
    }

    /** The unit's last line; where it has no value, or nothing to be held against, the reason. */
    private static FigureBoard.Answer said(SeriesAnswer answer, String where) {
        Line line = answer.lines().stream()
                .filter(one ->
                        Stream.of(one.unit().code(), one.unit().versionCode()).anyMatch(where::equals))
                .reduce((one, later) -> later)
                .orElse(null);
        if (line == null) {
            return new FigureBoard.Answer.None(new Reason(
                    "unit " + where + " is not among those asked about",
                    "đơn vị " + where + " không thuộc phạm vi hỏi"));
        }
        Reason reason = line.reason();
        return reason == null && line.value() != null
                ? new FigureBoard.Answer.Held(line)
                : new FigureBoard.Answer.None(orNone(reason));
    }

    private static Reason orNone(@Nullable Reason reason) {
        return reason == null ? new Reason("there is no value", "chưa có số liệu") : reason;
    }
}

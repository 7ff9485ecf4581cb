package vn.tongket.measure.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Running;

/**
 * A question in words, as the command line, the API and live figures in text write it.
 *
 * @param level {@code itself}, {@code below} or a kind of unit; null: itself
 * @param units codes of named units, in place of a level
 * @param from first day; null: from the first value on
 * @param to first day after; null: until the last value
 * @param by {@code month}, {@code quarter}, {@code half-year}, {@code year}, {@code total}; null: what fits
 * @param running {@code each}, {@code from-year-start}, {@code from-start}; null: each
 * @param frame a day, or {@code as-reported}; null: as reported
 * @param ask {@code figure}, {@code attainment}, {@code year-on-year} …; null: the figure
 * @param per code of the population, for {@code per-head}
 * @param beside the other frame, for {@code frames}
 * @param since a day or a moment, for {@code changes}
 */
public record SeriesWords(
        String programme,
        List<String> indicators,
        String unit,
        @Nullable String level,
        List<String> units,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by,
        @Nullable String running,
        @Nullable String frame,
        @Nullable String ask,
        @Nullable String per,
        @Nullable String beside,
        @Nullable String since) {
    /** Everything that can be asked, as it is written. */
    public static final List<String> ASKS = List.of(
            "figure",
            "attainment",
            "year-on-year",
            "cagr",
            "mean-of-rates",
            "per-head",
            "last-year",
            "rank",
            "distribution",
            "changes",
            "frames");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** @throws BadInput with everything that cannot be read */
    public SeriesQuestion read() {
        List<Problem> problems = new ArrayList<>();
        Level level = orProblem(problems, this::readLevel);
        Window window = orProblem(problems, this::readWindow);
        Grouping by = orProblem(problems, this::readBy);
        Running running = orProblem(problems, this::readRunning);
        Frame frame = orProblem(problems, () -> frame(this.frame));
        Asked asked = orProblem(problems, this::readAsked);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new SeriesQuestion(
                programme,
                indicators,
                unit,
                Objects.requireNonNull(level),
                new Period(window, by, Objects.requireNonNull(running)),
                Objects.requireNonNull(frame),
                Objects.requireNonNull(asked));
    }

    private static <T> @Nullable T orProblem(List<Problem> problems, Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (BadInput bad) {
            problems.addAll(bad.problems());
            return null;
        }
    }

    private Level readLevel() {
        if (!units.isEmpty()) {
            return new Level.Named(units);
        }
        return level == null ? Level.ITSELF : Level.parse(level);
    }

    private @Nullable Window readWindow() {
        if (from == null && to == null) {
            return null;
        }
        LocalDate first = from == null ? EARLIEST : day("from", from);
        LocalDate end = to == null ? LATEST : day("to", to);
        if (!end.isAfter(first)) {
            throw BadInput.of(
                    "to (" + end + ") is not after from (" + first + "): it is the first day after the window",
                    "Ngày kết thúc " + end + " phải sau ngày bắt đầu " + first);
        }
        return new Window(first, end);
    }

    private static LocalDate day(String name, String words) {
        return DayReading.machine(words)
                .orElseThrow(() -> BadInput.of(
                        name + " takes a day such as 2025-07-01, not '" + words + "'",
                        name + " là một ngày, ví dụ 2025-07-01, không phải “" + words + "”"));
    }

    private @Nullable Grouping readBy() {
        return by == null ? null : choice("by", by, Grouping.values());
    }

    private Running readRunning() {
        return running == null ? Running.EACH : choice("running", running, Running.values());
    }

    private static <T extends Enum<T>> T choice(String name, String words, T[] values) {
        String wanted = words.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> known =
                Arrays.stream(values).map(value -> word(value.name())).toList();
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> BadInput.of(
                        name + " takes " + String.join(", ", known) + ", not '" + words + "'",
                        name + " nhận một trong: " + String.join(", ", known) + ", không phải “" + words + "”"));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Frame frame(@Nullable String words) {
        return words == null || words.isBlank() ? Frame.AS_REPORTED : Frame.parse(words);
    }

    private Asked readAsked() {
        String word = ask == null ? "figure" : ask.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "figure" -> new Asked.Figures();
            case "attainment" -> new Asked.Attained();
            case "year-on-year" -> new Asked.Growing(Growth.YEAR_ON_YEAR);
            case "cagr" -> new Asked.Growing(Growth.CAGR);
            case "mean-of-rates" -> new Asked.Growing(Growth.MEAN_OF_RATES);
            case "per-head" -> new Asked.PerHead(need("per", per, "the code of the population", "mã chỉ tiêu dân số"));
            case "last-year" -> new Asked.LastYear();
            case "rank" -> new Asked.Ranking();
            case "distribution" -> new Asked.Distribution();
            case "changes" -> new Asked.Changes(moment(need("since", since, "a day", "một ngày")));
            case "frames" ->
                new Asked.TwoFrames(frame(need("beside", beside, "the other frame", "khung địa giới kia")));
            default -> throw unknown(word);
        };
    }

    private static BadInput unknown(String word) {
        String nearest = Nearest.to(word, ASKS).orElse(null);
        return BadInput.of(
                "ask takes " + String.join(", ", ASKS) + ", not '" + word + "'" + Problem.didYouMean(nearest),
                "ask nhận một trong: " + String.join(", ", ASKS) + ", không phải “" + word + "”"
                        + Problem.coPhaiLa(nearest));
    }

    private String need(String name, @Nullable String words, String english, String vietnamese) {
        if (words == null || words.isBlank()) {
            throw BadInput.of(ask + " needs " + name + ": " + english, ask + " cần " + name + ": " + vietnamese);
        }
        return words;
    }

    /** A day means its beginning in Viet Nam. */
    private static Instant moment(String words) {
        try {
            return words.contains("T")
                    ? Instant.parse(words)
                    : DayReading.require(words).atStartOfDay(Now.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw BadInput.of(
                    "since takes a day such as 2025-07-01 or a moment such as 2025-07-01T08:00:00Z, not '" + words
                            + "'",
                    "since là một ngày, ví dụ 2025-07-01, hoặc thời điểm như 2025-07-01T08:00:00Z, không phải “" + words
                            + "”");
        }
    }
}

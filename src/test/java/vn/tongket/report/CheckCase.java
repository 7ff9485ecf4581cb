package vn.tongket.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Window;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.check.UsualChecks;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.UsualLevels;

/**
 * A case of {@code src/test/resources/checks}: definitions and answers in short form, and what the rules must say of them. Held
 * against the server's rules and, in a real browser, against the page's.
 */
public record CheckCase(
        String name,
        FormVersion form,
        Map<String, CheckedLine> lines,
        Map<String, PastFigure> past,
        Window window,
        Set<String> ended,
        Map<String, Answer> answers,
        List<CheckResult> expected) {
    private static final Path FOLDER = Path.of("src/test/resources/checks");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Window USUAL = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

    /** Those of the product. */
    public static UsualLevels levels() {
        return UsualChecks.OWN_LEVELS;
    }

    public static List<CheckCase> all() {
        return Stream.of("built-in", "bounds", "figures", "history", "usual", "texts")
                .flatMap(file -> read(file).valueStream())
                .map(CheckCase::of)
                .toList();
    }

    public static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(file + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static CheckCase of(JsonNode written) {
        Map<String, CheckedLine> lines = new LinkedHashMap<>();
        written.path("lines").forEach(line -> lines.put(text(line, "code"), line(line)));
        Map<String, PastFigure> past = new LinkedHashMap<>();
        written.path("past").propertyStream().forEach(entry -> past.put(entry.getKey(), past(entry.getValue())));
        Map<String, Answer> answers = new LinkedHashMap<>();
        written.path("answers")
                .propertyStream()
                .forEach(entry -> answers.put(entry.getKey(), answer(entry.getValue())));
        List<FormCheck> checks =
                written.path("checks").valueStream().map(CheckCase::check).toList();
        FormVersion form = new FormVersion(0, "p", "f", 1, "Biểu", null, FormVersion.State.ACTIVE, List.of(), checks);
        Window window = window(written.path("window"));
        return new CheckCase(
                text(written, "name"),
                form,
                lines,
                past,
                window == null ? USUAL : window,
                new LinkedHashSet<>(strings(written.path("ended"))),
                answers,
                written.path("expected").valueStream().map(CheckCase::result).toList());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static CheckedLine line(JsonNode line) {
        return new CheckedLine(
                text(line, "code"),
                text(line, "label"),
                line.path("figure").asBoolean(true),
                line.path("required").asBoolean(false),
                line.path("hasParts").asBoolean(false),
                line.path("measuredIn").asString(""),
                line.path("decimals").asInt(0),
                new BigDecimal(100),
                line.path("mayBeNegative").asBoolean(false),
                line.path("whole").asBoolean(false),
                line.has("total") ? text(line, "total") : null,
                line.path("allParts").asBoolean(false));
    }

    private static FormCheck check(JsonNode check) {
        return new FormCheck(
                text(check, "code"),
                FormCheck.Kind.valueOf(text(check, "kind")),
                check.path("hard").asBoolean(),
                strings(check.path("lines")),
                check.has("level") ? new BigDecimal(text(check, "level")) : null,
                check.has("words") ? text(check, "words") : null);
    }

    private static PastFigure past(JsonNode past) {
        return new PastFigure(
                past.has("last") ? figure(text(past, "last"), null) : null,
                window(past.path("lastWindow")),
                past.has("yearBefore") ? figure(text(past, "yearBefore"), null) : null,
                null,
                null,
                new Bounds(
                        past.has("blocked") ? text(past, "blocked") : null,
                        null,
                        limits(past.path("least")),
                        limits(past.path("most"))),
                new Usual(range(past.path("usual")), range(past.path("denominators")), others(past.path("others"))));
    }

    /** {@code [low, high, periods]}. */
    private static Usual.Range range(JsonNode range) {
        return range.isEmpty()
                ? Usual.Range.NONE
                : new Usual.Range(
                        new BigDecimal(range.path(0).asString()),
                        new BigDecimal(range.path(1).asString()),
                        range.path(2).asInt());
    }

    /** {@code [middle, units, by head]}. */
    private static Usual.@Nullable Others others(JsonNode others) {
        return others.isEmpty()
                ? null
                : new Usual.Others(
                        new BigDecimal(others.path(0).asString()),
                        others.path(1).asInt(),
                        others.path(2).asBoolean());
    }

    /** Each {@code [check, upper or upper/lower, words]}. */
    private static List<Bounds.Limit> limits(JsonNode limits) {
        return limits.valueStream()
                .map(limit -> {
                    Answer at = figure(limit.path(1).asString(), null);
                    return new Bounds.Limit(
                            limit.path(0).asString(),
                            Objects.requireNonNull(at.quantity() == null ? at.numerator() : at.quantity()),
                            at.denominator(),
                            limit.path(2).asString());
                })
                .toList();
    }

    private static @Nullable Window window(JsonNode days) {
        return days.isEmpty()
                ? null
                : new Window(
                        LocalDate.parse(days.path(0).asString()),
                        LocalDate.parse(days.path(1).asString()));
    }

    private static Answer answer(JsonNode answer) {
        if (answer.isString()) {
            return figure(answer.asString(), null);
        }
        String reason = answer.has("reason") ? text(answer, "reason") : null;
        if (answer.has("figure")) {
            return figure(text(answer, "figure"), reason);
        }
        return answer.has("words")
                ? Answer.text(text(answer, "words")).because(reason)
                : Answer.NOTHING.because(reason);
    }

    /** {@code 12}, {@code 40/800}, {@code 40/}, NIL, MISSING. */
    private static Answer figure(String words, @Nullable String reason) {
        if (words.equals("NIL") || words.equals("MISSING")) {
            return new Answer(Quality.valueOf(words), null, null, null, null, reason);
        }
        int stroke = words.indexOf('/');
        if (stroke < 0) {
            return Answer.figure(new BigDecimal(words)).because(reason);
        }
        return new Answer(
                Quality.ACTUAL,
                null,
                number(words.substring(0, stroke)),
                number(words.substring(stroke + 1)),
                null,
                reason);
    }

    private static @Nullable BigDecimal number(String words) {
        return words.isEmpty() ? null : new BigDecimal(words);
    }

    private static CheckResult result(JsonNode result) {
        return new CheckResult(
                result.path(0).asString(),
                result.path(1).asBoolean(),
                strings(result.path(2)),
                result.path(3).asString(),
                result.path(4).asBoolean());
    }

    private static List<String> strings(JsonNode all) {
        List<String> strings = new ArrayList<>();
        all.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}

package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.ForeignPeriod;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.programme.Programmes;
import vn.tongket.report.Answer;
import vn.tongket.report.Cell;
import vn.tongket.report.Cells;
import vn.tongket.report.FormLine;
import vn.tongket.report.FormVersion;
import vn.tongket.report.Quality;
import vn.tongket.report.Round;
import vn.tongket.report.Rounds;
import vn.tongket.report.Submission;

/** A submission as a data value set of DHIS2, out and in, for systems that speak nothing else. */
@RestController
@Tag(name = "DHIS2")
class DataValueApiController {
    private static final int CONFLICT = 409;

    private final Addressed addressed;
    private final Rounds rounds;
    private final Cells cells;
    private final CellWriting writing;
    private final Programmes programmes;

    DataValueApiController(
            Addressed addressed, Rounds rounds, Cells cells, CellWriting writing, Programmes programmes) {
        this.addressed = addressed;
        this.rounds = rounds;
        this.cells = cells;
        this.writing = writing;
        this.programmes = programmes;
    }

    @Operation(
            summary =
                    "The answers of one submission; lines without a figure are left out, a true nil is 0 with the comment NIL")
    @GetMapping("/api/dataValueSets")
    @Opens(Right.READ)
    DataValueSet read(@RequestParam String dataSet, @RequestParam String period, @RequestParam String orgUnit) {
        Submission submission = submission(dataSet, period, orgUnit);
        Map<String, FormLine> lines = addressed.form(submission).lines().stream()
                .collect(Collectors.toMap(FormLine::code, Function.identity()));
        List<DataValueSet.DataValue> values = new ArrayList<>();
        cells.of(submission.id())
                .forEach(cell -> add(values, Objects.requireNonNull(lines.get(cell.line())), cell, period, orgUnit));
        String complete = submission.submittedAt() == null
                ? null
                : submission.submittedAt().toLocalDate().toString();
        return new DataValueSet(dataSet, period, orgUnit, complete, values);
    }

    private static void add(
            List<DataValueSet.DataValue> values, FormLine line, Cell cell, String period, String orgUnit) {
        Answer answer = cell.answer();
        if (answer.numerator() != null) {
            values.add(value(line, DataValueLines.NUMERATOR, cell, plain(answer.numerator()), period, orgUnit));
            values.add(value(line, DataValueLines.DENOMINATOR, cell, plain(answer.denominator()), period, orgUnit));
            return;
        }
        String words =
                answer.quality() == Quality.NIL ? "0" : line.isFigure() ? plain(answer.quantity()) : answer.words();
        if (words != null && !words.isBlank()) {
            values.add(value(line, null, cell, words, period, orgUnit));
        }
    }

    private static DataValueSet.DataValue value(
            FormLine line, @Nullable String part, Cell cell, @Nullable String words, String period, String orgUnit) {
        return new DataValueSet.DataValue(
                line.code(),
                part,
                period,
                orgUnit,
                words,
                cell.answer().quality() == Quality.NIL
                        ? DataValueReader.NIL
                        : cell.answer().reason(),
                cell.by(),
                cell.at().toString());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Operation(
            summary = "Answers lines of one submission; all are stored, or none",
            description = "An answer that stands is replaced: DHIS2 has no revisions. dryRun=true stores nothing.")
    @PostMapping("/api/dataValueSets")
    @Opens(value = Right.ENTER, audit = "answers.saved")
    ResponseEntity<DataValueSet.ImportSummary> write(
            @RequestBody DataValueSet set, @RequestParam(defaultValue = "false") boolean dryRun) {
        Submission submission = submission(
                need("dataSet", set.dataSet()),
                one("period", set, DataValueSet.DataValue::period, set.period()),
                one("orgUnit", set, DataValueSet.DataValue::orgUnit, set.orgUnit()));
        FormVersion form = addressed.form(submission);
        DataValueReader reader = new DataValueReader(new DataValueLines(form, programmes.require(form.programme())));
        set.values().forEach(reader::read);
        Map<FormLine, Answer> answers = reader.answers();
        if (!reader.conflicts().isEmpty()) {
            return ResponseEntity.status(CONFLICT)
                    .body(new DataValueSet.ImportSummary(
                            "ERROR",
                            new DataValueSet.ImportCount(0, 0, set.values().size(), 0),
                            reader.conflicts()));
        }
        return ResponseEntity.ok(store(submission, answers, dryRun));
    }

    private DataValueSet.ImportSummary store(Submission submission, Map<FormLine, Answer> answers, boolean dryRun) {
        Map<String, Integer> standing =
                cells.of(submission.id()).stream().collect(Collectors.toMap(Cell::line, Cell::revision));
        List<CellWriting.Write> writes = answers.entrySet().stream()
                .map(one -> new CellWriting.Write(
                        one.getKey(),
                        one.getValue(),
                        standing.getOrDefault(one.getKey().code(), 0)))
                .toList();
        if (!dryRun) {
            Refusals.told(() -> writing.store(ApiCaller.current().person(), submission, writes));
        }
        int updated = (int) writes.stream().filter(write -> write.basedOn() > 0).count();
        return new DataValueSet.ImportSummary(
                "SUCCESS", new DataValueSet.ImportCount(writes.size() - updated, updated, 0, 0), List.of());
    }

    /** One submission at a time: what stands at the values must be one thing, and the same as at the head. */
    private static String one(
            String name,
            DataValueSet set,
            Function<DataValueSet.DataValue, @Nullable String> member,
            @Nullable String head) {
        Set<String> said = new LinkedHashSet<>();
        if (head != null) {
            said.add(head);
        }
        set.values().stream().map(member).filter(Objects::nonNull).forEach(said::add);
        if (said.size() > 1) {
            throw BadInput.of(
                    "Send one " + name + " at a time, not " + said, "Mỗi lần gửi một " + name + ", không phải " + said);
        }
        return need(name, said.isEmpty() ? null : said.iterator().next());
    }

    private static String need(String name, @Nullable String said) {
        if (said == null || said.isBlank()) {
            throw BadInput.of(name + " is missing", "Thiếu " + name);
        }
        return said;
    }

    private Submission submission(String form, String period, String unit) {
        if (rounds.find(period).isPresent()) {
            return addressed.submission(period, unit, form);
        }
        ForeignPeriod named = ForeignPeriod.of(period);
        List<Round> found = rounds.all().stream()
                .filter(round -> named != null
                        && round.window().from().equals(named.from())
                        && round.window().to().equals(named.to()))
                .filter(round -> round.state() != Round.State.DRAFT)
                .filter(round -> round.forms().stream()
                        .anyMatch(version -> version.form().equals(form)))
                .toList();
        if (found.isEmpty()) {
            throw new NoSuchElementException("No round asks form " + form + " for the period " + period + ".");
        }
        if (found.size() > 1) {
            throw BadInput.of(
                    "Several rounds ask this: give one's code as period: "
                            + found.stream().map(Round::code).toList(),
                    "Có nhiều đợt báo cáo cho kỳ này; ghi mã đợt ở period");
        }
        return addressed.submission(found.getFirst().code(), unit, form);
    }
}

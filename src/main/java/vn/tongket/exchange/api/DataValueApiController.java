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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;

/** A submission as a data value set of DHIS2, out and in, for systems that speak nothing else. */
@RestController
@Tag(name = "DHIS2")
class DataValueApiController {
    private static final int CONFLICT = 409;

    private final Addressed addressed;
    private final Rounds rounds;
    private final Cells cells;
    private final CellWriting writing;
    private final RoundFiles files;

    DataValueApiController(Addressed addressed, Rounds rounds, Cells cells, CellWriting writing, RoundFiles files) {
        this.addressed = addressed;
        this.rounds = rounds;
        this.cells = cells;
        this.writing = writing;
        this.files = files;
    }

    @Operation(
            summary =
                    "The answers of one submission; lines without a figure are left out, a true nil is 0 with the comment NIL")
    @GetMapping("/api/dataValueSets")
    @Opens(Right.READ)
    SentValueSet read(@RequestParam String dataSet, @RequestParam String period, @RequestParam String orgUnit) {
        Submission submission = submission(dataSet, period, orgUnit);
        Map<String, FormLine> lines = addressed.form(submission).lines().stream()
                .collect(Collectors.toMap(FormLine::code, Function.identity()));
        List<SentValueSet.DataValue> values = new ArrayList<>();
        cells.of(submission.id())
                .forEach(cell -> add(values, Objects.requireNonNull(lines.get(cell.line())), cell, period, orgUnit));
        var sent = submission.submittedAt();
        String complete = sent == null
                ? null
                : sent.atZoneSameInstant(Now.ZONE).toLocalDate().toString();
        return new SentValueSet(dataSet, period, orgUnit, null, complete, values);
    }

    private static void add(
            List<SentValueSet.DataValue> values, FormLine line, Cell cell, String period, String orgUnit) {
        Answer answer = cell.answer();
        if (answer.numerator() != null) {
            values.add(value(line, DataValueMembers.NUMERATOR, cell, plain(answer.numerator()), period, orgUnit));
            values.add(value(line, DataValueMembers.DENOMINATOR, cell, plain(answer.denominator()), period, orgUnit));
            return;
        }
        String words =
                answer.quality() == Quality.NIL ? "0" : line.isFigure() ? plain(answer.quantity()) : answer.words();
        if (words != null && !words.isBlank()) {
            values.add(value(line, null, cell, words, period, orgUnit));
        }
    }

    private static SentValueSet.DataValue value(
            FormLine line, @Nullable String part, Cell cell, @Nullable String words, String period, String orgUnit) {
        Quality quality = cell.answer().quality();
        return new SentValueSet.DataValue(
                line.code(),
                part,
                null,
                period,
                orgUnit,
                words,
                quality == Quality.NIL || quality == Quality.ESTIMATE
                        ? quality.name()
                        : cell.answer().reason(),
                cell.by(),
                cell.at().toString(),
                null);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Operation(
            summary = "Answers lines of one submission; all are stored, or none",
            description = "An answer that stands is replaced: DHIS2 has no revisions. dryRun=true stores nothing.")
    @PostMapping("/api/dataValueSets")
    @Opens(value = Right.ENTER, audit = "answers.saved")
    ResponseEntity<SentValueSet.ImportSummary> write(
            @RequestBody SentValueSet set, @RequestParam(defaultValue = "false") boolean dryRun) {
        Submission submission = submission(
                need("dataSet", set.dataSet()),
                period(set),
                one("orgUnit", set, SentValueSet.DataValue::orgUnit, set.orgUnit()));
        Round round = rounds.byId(submission.roundId());
        RoundFiles.SetRead read =
                files.read(ApiCaller.current().person(), round, submission, DataValueMembers.of(set, round.code()));
        if (!read.refused().isEmpty()) {
            return ResponseEntity.status(CONFLICT)
                    .body(SentValueSet.ImportSummary.refused(
                            set.values().size(),
                            read.refused().stream()
                                    .map(DataValueMembers::conflict)
                                    .toList()));
        }
        return ResponseEntity.ok(store(submission, read, dryRun));
    }

    private SentValueSet.ImportSummary store(Submission submission, RoundFiles.SetRead read, boolean dryRun) {
        FormVersion form = addressed.form(submission);
        Map<String, Integer> standing =
                cells.of(submission.id()).stream().collect(Collectors.toMap(Cell::line, Cell::revision));
        Proposal proposal = read.proposal();
        List<CellWriting.Write> writes = proposal == null
                ? List.of()
                : proposal.said().stream()
                        .map(said -> new CellWriting.Write(
                                form.requireLine(said.line()), said.answer(), standing.getOrDefault(said.line(), 0)))
                        .toList();
        if (!dryRun) {
            Refusals.told(() -> writing.store(ApiCaller.current().person(), submission, writes));
        }
        int updated = (int) writes.stream().filter(write -> write.basedOn() > 0).count();
        return SentValueSet.ImportSummary.taken(
                new SentValueSet.ImportCount(writes.size() - updated, updated, read.deleted(), 0),
                writing.unusual(submission, writes).stream()
                        .map(one -> new SentValueSet.Conflict(one.line(), one.words()))
                        .toList());
    }

    /** One submission at a time: what stands at the values must be one thing, and the same as at the head. */
    private static String one(
            String name,
            SentValueSet set,
            Function<SentValueSet.DataValue, @Nullable String> member,
            @Nullable String head) {
        Set<String> said = new LinkedHashSet<>();
        if (head != null) {
            said.add(head);
        }
        set.values().stream()
                .filter(value -> !Boolean.TRUE.equals(value.deleted()))
                .map(member)
                .filter(Objects::nonNull)
                .forEach(said::add);
        if (said.size() > 1) {
            throw BadInput.of(
                    "Send one " + name + " at a time, not " + said, "Mỗi lần gửi một " + name + ", không phải " + said);
        }
        return need(name, said.isEmpty() ? null : said.iterator().next());
    }

    /** Names that are no period are told all at once, before it is asked whether they are one. */
    private String period(SentValueSet set) {
        List<Problem> bad = Stream.concat(
                        Stream.ofNullable(set.period()),
                        set.values().stream()
                                .map(SentValueSet.DataValue::period)
                                .filter(Objects::nonNull))
                .distinct()
                .filter(name -> rounds.find(name).isEmpty() && ForeignPeriod.of(name) == null)
                .map(name -> Problem.hard(
                        "",
                        0,
                        0,
                        "'" + name + "' is no period; known are 2024, 202403, 2024Q1, 2024S1, and codes of rounds",
                        "“" + name + "” không phải là kỳ; các dạng đọc được: 2024, 202403, 2024Q1, 2024S1 và mã đợt"))
                .toList();
        if (!bad.isEmpty()) {
            throw new BadInput(bad);
        }
        return one("period", set, SentValueSet.DataValue::period, set.period());
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

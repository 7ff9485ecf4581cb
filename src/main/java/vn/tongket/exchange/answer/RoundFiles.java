package vn.tongket.exchange.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.base.NumberColumn;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;
import vn.tongket.unit.register.UnitCodes;

/**
 * The answers of a round, or of one submission of it, as CSV and as DHIS2 {@code dataValueSets} JSON, out and in. The API and
 * the command line use it as the pages do.
 */
@Component
public class RoundFiles {
    private final Programmes programmes;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Cells cells;
    private final Units units;
    private final UnitCodes codes;
    private final AnswerIntake intake;
    private final Reach reach;

    RoundFiles(
            Programmes programmes,
            Rounds rounds,
            Submissions submissions,
            Cells cells,
            Units units,
            UnitCodes codes,
            AnswerIntake intake,
            Reach reach) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.submissions = submissions;
        this.cells = cells;
        this.units = units;
        this.codes = codes;
        this.intake = intake;
        this.reach = reach;
    }

    /** How answers are written. */
    public enum Format {
        CSV,
        DHIS2;

        /** By the ending of a file's name. @throws BadInput for any other */
        public static Format ofName(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (ending) {
                case "csv" -> CSV;
                case "json" -> DHIS2;
                default ->
                    throw BadInput.of(
                            name + " is no .csv or .json file", "Tệp " + name + " không phải là tệp .csv hay .json.");
            };
        }
    }

    /**
     * Writes standing answers.
     *
     * @param chosen submissions of the round; the person who asks may read them
     * @return units left out since their days have no name in DHIS2, by full name
     * @throws BadInput where no unit's days have one
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> write(Round round, Collection<Submission> chosen, Format format, OutputStream out)
            throws IOException {
        List<AnswerRow> rows = rows(round, chosen);
        return switch (format) {
            case CSV -> {
                AnswersCsv.write(rows, out);
                yield List.of();
            }
            case DHIS2 -> DataValueSet.write(rows, out);
        };
    }

    /** Everything of the round that the person may read. */
    public List<Submission> readable(Person person, Round round) {
        var reached = reach.units(person, Right.READ);
        return submissions.of(round.id()).stream()
                .filter(submission -> reached.contains(submission.unitId()))
                .toList();
    }

    private List<AnswerRow> rows(Round round, Collection<Submission> chosen) {
        Programme programme = programmes.require(round.programme());
        Map<Integer, RoundUnit> asked = new LinkedHashMap<>();
        rounds.units(round.id()).forEach(unit -> asked.put(unit.unitId(), unit));
        Map<Integer, Unit> named = units.byIds(asked.keySet(), round.window().lastDay());
        List<AnswerRow> rows = new ArrayList<>();
        for (Submission submission : chosen) {
            Unit unit = named.get(submission.unitId());
            RoundUnit of = asked.get(submission.unitId());
            if (unit != null && of != null) {
                var form = round.requireForm(submission.form());
                cells.of(submission.id())
                        .forEach(cell -> rows.add(AnswerRow.of(
                                programme, unit, of.window(), form, form.requireLine(cell.line()), cell.answer())));
            }
        }
        return rows;
    }

    /** One program wrote the file: all its numbers are written alike. */
    private static NumberColumn numbers(Format format, List<RawAnswer> raw) {
        return switch (format) {
            case CSV ->
                NumberColumn.written(raw.stream()
                        .flatMap(answer -> Stream.of(answer.value(), answer.numerator(), answer.denominator())));
            case DHIS2 -> NumberColumn.machine();
        };
    }

    /** What taking a file in would change, submission by submission, and what of it is of none. */
    public record Comparison(List<AnswerDifference> differences, List<Refused> refused) {
        public Comparison {
            differences = List.copyOf(differences);
            refused = List.copyOf(refused);
        }

        public boolean isNothing() {
            return differences.stream().allMatch(AnswerDifference::isNothing);
        }
    }

    /** @throws BadInput where a file is larger than any that is taken in as answers: it is not read then */
    public static void checkSize(String name, long bytes) {
        WorkbookGuard.checkSize(name, bytes);
    }

    /**
     * Compares a file with what stands.
     *
     * @param only the one submission that is meant; empty: any of the round
     * @throws BadInput when the file cannot be read at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Comparison compare(
            Person person, Round round, Collection<Submission> only, Format format, String name, byte[] content)
            throws IOException {
        List<Refused> refused = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<RawAnswer> raw = switch (format) {
            case CSV -> AnswersCsv.read(name, content, remarks);
            case DHIS2 -> {
                DataValues read = DataValues.of(DataValueSet.read(name, content), round.code());
                refused.addAll(read.refused());
                remarks.addAll(read.remarks());
                yield read.answers();
            }
        };
        List<AnswerDifference> differences =
                sorting(person, round, only, numbers(format, raw), refused).proposals(raw).stream()
                        .map(proposal -> intake.compare(proposal.remarking(remarks)))
                        .toList();
        return new Comparison(differences, refused);
    }

    /**
     * What the values of a set answer to one submission.
     *
     * @param proposal null where they answer nothing of it
     * @param refused what of them cannot be taken, with the reason
     * @param deleted how many of them the other system had deleted
     */
    public record SetRead(@Nullable Proposal proposal, List<Refused> refused, int deleted) {}

    /** Reads the values of a DHIS2 set, as {@link #compare} reads them out of a file. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SetRead read(Person person, Round round, Submission submission, List<DataValue> values) {
        DataValues read = DataValues.of(values, round.code());
        List<Refused> refused = new ArrayList<>(read.refused());
        List<Proposal> proposals = sorting(person, round, List.of(submission), NumberColumn.machine(), refused)
                .proposals(read.answers());
        proposals.forEach(proposal -> refused.addAll(proposal.refused()));
        return new SetRead(proposals.isEmpty() ? null : proposals.getFirst(), refused, read.deleted());
    }

    private AnswerSorting sorting(
            Person person, Round round, Collection<Submission> only, NumberColumn numbers, List<Refused> refused) {
        return new AnswerSorting(
                programmes.require(round.programme()),
                round,
                rounds.units(round.id()),
                only.isEmpty() ? submissions.of(round.id()) : only,
                codes.now(),
                unit -> reach.may(person, Right.ENTER, unit),
                numbers,
                refused);
    }
}

package vn.tongket.report.board;

import static vn.tongket.report.tables.Tables.CELL;
import static vn.tongket.report.tables.Tables.REMINDER;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Reads boards; the same few queries however many units a round asks. */
@Component
public class Boards {
    private final DSLContext database;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Remarks remarks;
    private final Units units;

    Boards(DSLContext database, Rounds rounds, Submissions submissions, Remarks remarks, Units units) {
        this.database = database;
        this.rounds = rounds;
        this.submissions = submissions;
        this.remarks = remarks;
        this.units = units;
    }

    /** Late requests first, then what is worst, then the order in which the units were chosen. */
    public Board of(Round round, LocalDate today) {
        List<RoundUnit> asked = rounds.units(round.id());
        Map<Integer, Unit> named = named(round, asked);
        List<Submission> all = submissions.of(round.id());
        Map<Integer, List<Submission>> byUnit = all.stream().collect(Collectors.groupingBy(Submission::unitId));
        Set<Integer> touched = touched(round.id());
        Map<Integer, Remark> late = lateRequests(all);
        Map<Integer, Reminded> reminded = reminded(round.id());
        List<BoardRow> rows = new ArrayList<>();
        List<Timeliness.Of> timeliness = new ArrayList<>();
        for (RoundUnit unit : asked) {
            List<BoardCell> cells = cells(round, unit, byUnit.getOrDefault(unit.unitId(), List.of()), touched, today);
            cells.forEach(cell -> timeliness.add(cell.timeliness(unit, today)));
            rows.add(row(unit, cells, named, predecessors(unit, asked, named), late, reminded));
        }
        rows.removeIf(row -> row.cells().isEmpty());
        return new Board(round, sorted(rows), Timeliness.count(timeliness));
    }

    private Map<Integer, Unit> named(Round round, List<RoundUnit> asked) {
        Set<Integer> ids = asked.stream().map(RoundUnit::unitId).collect(Collectors.toCollection(HashSet::new));
        asked.stream().map(RoundUnit::passedTo).filter(Objects::nonNull).forEach(ids::add);
        return units.byIds(ids, round.window().lastDay());
    }

    private Set<Integer> touched(int round) {
        return Set.copyOf(database.select(SUBMISSION.SUBMISSION_ID)
                .from(SUBMISSION)
                .where(SUBMISSION.ROUND_ID.eq(round))
                .and(DSL.exists(DSL.selectOne().from(CELL).where(CELL.SUBMISSION_ID.eq(SUBMISSION.SUBMISSION_ID))))
                .fetch(SUBMISSION.SUBMISSION_ID));
    }

    private Map<Integer, Remark> lateRequests(List<Submission> all) {
        Map<Integer, Integer> unitOf = all.stream().collect(Collectors.toMap(Submission::id, Submission::unitId));
        return remarks.open(unitOf.keySet()).stream()
                .filter(remark -> remark.kind() == Remark.Kind.LATE_REQUEST)
                .collect(Collectors.toMap(
                        remark -> Objects.requireNonNull(unitOf.get(remark.submissionId())),
                        Function.identity(),
                        (first, second) -> first));
    }

    private record Reminded(int count, OffsetDateTime last) {}

    private Map<Integer, Reminded> reminded(int round) {
        return database.select(REMINDER.UNIT_ID, DSL.count(), DSL.max(REMINDER.MADE_AT))
                .from(REMINDER)
                .where(REMINDER.ROUND_ID.eq(round))
                .groupBy(REMINDER.UNIT_ID)
                .fetchMap(REMINDER.UNIT_ID, row -> new Reminded(row.value2(), row.value3()));
    }

    private static List<BoardCell> cells(
            Round round, RoundUnit unit, List<Submission> of, Set<Integer> touched, LocalDate today) {
        return round.forms().stream()
                .flatMap(form -> of.stream().filter(submission -> submission.formVersionId() == form.id()))
                .map(submission -> BoardCell.of(submission, unit, touched.contains(submission.id()), today))
                .toList();
    }

    private static List<BoardRow.Predecessor> predecessors(
            RoundUnit unit, List<RoundUnit> asked, Map<Integer, Unit> named) {
        return asked.stream()
                .filter(other -> Objects.equals(other.passedTo(), unit.unitId()))
                .map(other ->
                        new BoardRow.Predecessor(Objects.requireNonNull(named.get(other.unitId())), other.window()))
                .toList();
    }

    private static BoardRow row(
            RoundUnit unit,
            List<BoardCell> cells,
            Map<Integer, Unit> named,
            List<BoardRow.Predecessor> predecessors,
            Map<Integer, Remark> late,
            Map<Integer, Reminded> reminded) {
        Reminded times = reminded.get(unit.unitId());
        return new BoardRow(
                Objects.requireNonNull(named.get(unit.unitId())),
                unit,
                cells,
                unit.passedTo() == null ? null : named.get(unit.passedTo()),
                predecessors,
                late.get(unit.unitId()),
                times == null ? 0 : times.count(),
                times == null ? null : times.last());
    }

    /** The sort is stable, so the chosen order holds among equals. */
    private static List<BoardRow> sorted(List<BoardRow> rows) {
        List<BoardRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((BoardRow row) -> row.lateRequest() == null)
                .thenComparing(BoardRow::worst));
        return sorted;
    }
}

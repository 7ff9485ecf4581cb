package vn.tongket.report.decide;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.SubmissionState;

/** Những báo cáo mà một người có phần việc: read in one query, however many units the person's rights reach. */
@Component
public class Workload {
    private static final String REACHED = """
            with may(right_name, unit_id) as materialized (
                select 'ENTER', u from access.units(?, 'ENTER') u
                union all select 'APPROVE', u from access.units(?, 'APPROVE') u
                union all select 'ACCEPT', u from access.units(?, 'ACCEPT') u
                union all select 'STEER', u from access.units(?, 'STEER') u)
            """;
    private static final String ITEMS = """
            select submission.submission_id, round.code as round_code, round.title as round_title, round.state as round_state,
                   round.opens_on, round.unit_id as office, form.code as form_code, form_version.title as form_title,
                   submission.unit_id, round_unit.passed_to, round_unit.excuse_reason, round_unit.due_on,
                   submission.state, submission.correction, last.act, last.made_by_name, last.made_at,
                   mine.enter, mine.approve, mine.accept, mine.steer
              from report.submission
              join report.round using (round_id)
              join report.round_unit on round_unit.round_id = submission.round_id
                                    and round_unit.unit_id = submission.unit_id
              join report.form_version using (form_version_id)
              join report.form using (form_id)
              join (select unit_id, bool_or(right_name = 'ENTER') as enter, bool_or(right_name = 'APPROVE') as approve,
                           bool_or(right_name = 'ACCEPT') as accept, bool_or(right_name = 'STEER') as steer
                      from may group by unit_id) mine on mine.unit_id = submission.unit_id
              left join lateral (select act, made_by_name, made_at from report.step
                                  where step.submission_id = submission.submission_id
                                  order by step_id desc limit 1) last on true
             where round.state <> 'DRAFT'
               and (submission.state <> 'ACCEPTED' or last.made_at > cast(? as timestamptz))
             order by round_unit.due_on, round.round_id, round_unit.position, form.form_id
            """;

    private final DSLContext database;

    Workload(DSLContext database) {
        this.database = database;
    }

    /**
     * By deadline. Accepted reports only while they are new.
     *
     * @param since from when an accepted one is still listed
     */
    public List<WorkItem> of(Person person, OffsetDateTime since) {
        int id = person.id();
        return database.fetch(REACHED + ITEMS, id, id, id, id, since).map(Workload::item);
    }

    private static WorkItem item(Record row) {
        return new WorkItem(
                whole(row, "submission_id"),
                new WorkItem.InRound(
                        text(row, "round_code"),
                        text(row, "round_title"),
                        Round.State.valueOf(text(row, "round_state")),
                        row.get("opens_on", LocalDate.class),
                        whole(row, "office")),
                text(row, "form_code"),
                text(row, "form_title"),
                whole(row, "unit_id"),
                row.get("passed_to", Integer.class),
                row.get("excuse_reason", String.class),
                row.get("due_on", LocalDate.class),
                SubmissionState.valueOf(text(row, "state")),
                whole(row, "correction"),
                new WorkItem.Last(
                        act(row.get("act", String.class)),
                        row.get("made_by_name", String.class),
                        row.get("made_at", OffsetDateTime.class)),
                new WorkItem.Part(
                        row.get("enter", Boolean.class),
                        row.get("approve", Boolean.class),
                        row.get("accept", Boolean.class),
                        row.get("steer", Boolean.class)));
    }

    private static int whole(Record row, String name) {
        return row.get(name, Integer.class);
    }

    private static String text(Record row, String name) {
        return row.get(name, String.class);
    }

    private static @Nullable Act act(@Nullable String name) {
        return Optional.ofNullable(name).map(Act::valueOf).orElse(null);
    }

    /** First day on which a round that is set up will open, of those that come; empty where none is planned. */
    public Optional<LocalDate> nextOpening(LocalDate today) {
        return Optional.ofNullable(
                database.fetchSingle("select min(opens_on) from report.round where opens_on > cast(? as date)", today)
                        .get(0, LocalDate.class));
    }
}

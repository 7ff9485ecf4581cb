package vn.tongket.report.board;

import static vn.tongket.report.tables.Tables.REMINDER;
import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.tables.tables.records.ReminderRecord;

/** Nhắc báo cáo: whom to remind, with which words, and what was sent. */
@Component
public class Reminders {
    /** Who reminds when nobody does: the job. */
    public static final String BY_ITSELF = "tự động";

    private final DSLContext database;
    private final Boards boards;

    Reminders(DSLContext database, Boards boards) {
        this.database = database;
        this.boards = boards;
    }

    /**
     * What would be sent to these units today, unsent. Who has sent everything, is excused, or answers for nothing any more is
     * left out, whoever chose them.
     */
    public List<Reminder> draft(Round round, Collection<Integer> units, LocalDate today, String by) {
        return boards.of(round, today).rows().stream()
                .filter(row -> units.contains(row.unit().id()) && row.canBeReminded())
                .map(row -> new Reminder(
                        0,
                        round.id(),
                        row.unit().id(),
                        Reminder.Tone.on(today, row.asked().dueOn()),
                        ReminderText.of(round, row, today),
                        by,
                        null,
                        null,
                        null))
                .toList();
    }

    /**
     * Puts reminders where the units see them. Mail goes out afterwards, see {@link ReminderMail}.
     *
     * @param extra words of the sender's own, put below; may be empty
     * @return the stored ones
     */
    @Transactional
    public List<Reminder> send(Round round, Collection<Integer> units, String extra, LocalDate today, String by) {
        if (round.state() != Round.State.OPEN) {
            throw BadInput.of(
                    "Round '" + round.code() + "' is not open",
                    "Đợt “" + round.title() + "” không mở nên không nhắc được");
        }
        return draft(round, units, today, by).stream()
                .map(reminder -> store(reminder, extra.strip()))
                .toList();
    }

    private Reminder store(Reminder reminder, String extra) {
        return reminder(database.insertInto(REMINDER)
                .set(REMINDER.ROUND_ID, reminder.roundId())
                .set(REMINDER.UNIT_ID, reminder.unitId())
                .set(REMINDER.TONE, reminder.tone().name())
                .set(REMINDER.WORDS, extra.isEmpty() ? reminder.words() : reminder.words() + "\n" + extra)
                .set(REMINDER.MADE_BY, reminder.by())
                .returning()
                .fetchSingle());
    }

    /** All that a unit was sent about a round, latest first. */
    public List<Reminder> of(int roundId, int unitId) {
        return fetch(REMINDER.ROUND_ID.eq(roundId).and(REMINDER.UNIT_ID.eq(unitId)));
    }

    /** The latest one of each open round for each of these units that still has something to send. */
    public List<Reminder> standing(Collection<Integer> units) {
        Condition open = DSL.exists(DSL.selectOne()
                .from(SUBMISSION)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(SUBMISSION.ROUND_ID))
                .join(ROUND_UNIT)
                .on(ROUND_UNIT.ROUND_ID.eq(SUBMISSION.ROUND_ID), ROUND_UNIT.UNIT_ID.eq(SUBMISSION.UNIT_ID))
                .where(SUBMISSION.ROUND_ID.eq(REMINDER.ROUND_ID), SUBMISSION.UNIT_ID.eq(REMINDER.UNIT_ID))
                .and(SUBMISSION.STATE.in(SubmissionState.DRAFT.name(), SubmissionState.RETURNED.name()))
                .and(SUBMISSION.CORRECTION.eq(0))
                .and(ROUND.STATE.eq(Round.State.OPEN.name()))
                .and(ROUND_UNIT.EXCUSE_REASON.isNull()));
        return fetch(REMINDER.UNIT_ID.in(units).and(open)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        reminder -> List.of(reminder.roundId(), reminder.unitId()),
                        reminder -> reminder,
                        (latest, earlier) -> latest,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<Reminder> fetch(Condition condition) {
        return database.selectFrom(REMINDER)
                .where(condition)
                .orderBy(REMINDER.REMINDER_ID.desc())
                .fetch(Reminders::reminder);
    }

    static Reminder reminder(ReminderRecord row) {
        return new Reminder(
                row.getReminderId(),
                row.getRoundId(),
                row.getUnitId(),
                Reminder.Tone.valueOf(row.getTone()),
                row.getWords(),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getMailedAt(),
                row.getMailFault());
    }
}

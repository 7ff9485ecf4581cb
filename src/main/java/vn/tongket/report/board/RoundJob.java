package vn.tongket.report.board;

import static vn.tongket.report.tables.Tables.REMINDER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.HealthPart;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.WorkingDays;

/**
 * Each working day: passes the work of units that ended to their successors, and reminds who has something to send in open
 * rounds. It freezes nothing. Two servers on one database send once: a lock of PostgreSQL is held while one of them does it,
 * and a reminder of a tone is sent to a unit once. The other waits for the lock, and goes on where the first one died.
 */
@Component
class RoundJob {
    private static final Logger LOG = LoggerFactory.getLogger(RoundJob.class);
    /** Number of the advisory lock; nothing else in the product takes it. */
    static final long LOCK = 2_026_112_201L;
    /** Gentle reminders begin so many working days before the last day. */
    private static final int GENTLE_DAYS = 2;

    private final DSLContext database;
    private final Rounds rounds;
    private final Boards boards;
    private final Reminders reminders;
    private final ReminderMail mail;
    private final WorkingDays calendar;
    private final TransactionTemplate transaction;

    RoundJob(
            DSLContext database,
            Rounds rounds,
            Boards boards,
            Reminders reminders,
            ReminderMail mail,
            WorkingDays calendar,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.rounds = rounds;
        this.boards = boards;
        this.reminders = reminders;
        this.mail = mail;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * At eight each morning while the server runs. Where it stood still at that hour the day's work is done as it starts again,
     * and reminders of days before are sent in the tone of the day on which it is done.
     */
    @Component
    @ConditionalOnWebApplication
    static class Clock implements HealthPart {
        private static final LocalTime HOUR = LocalTime.of(8, 0);

        private final RoundJob job;
        private volatile boolean failed;

        Clock(RoundJob job) {
            this.job = job;
        }

        @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Ho_Chi_Minh")
        void everyMorning() {
            run(Now.day());
        }

        private void run(LocalDate today) {
            boolean isDone = false;
            try {
                LOG.info("{} reminders sent", job.run(today));
                isDone = true;
            } finally {
                failed = !isDone;
            }
        }

        @Override
        public String name() {
            return "jobs";
        }

        /** As the work of the last morning went. */
        @Override
        public State state() {
            return failed ? State.TROUBLE : State.OK;
        }

        /** A server that cannot remind still serves: the failure is only written down. */
        @EventListener(ApplicationReadyEvent.class)
        void started() {
            try {
                makeUp(Now.local());
            } catch (DataAccessException e) {
                LOG.error("The reminders that are due could not be sent", e);
            }
        }

        /** What was done already this morning is not done twice: each reminder is sent once, see {@link RoundJob#run}. */
        void makeUp(LocalDateTime now) {
            if (!now.toLocalTime().isBefore(HOUR)) {
                run(now.toLocalDate());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnWebApplication
    static class Scheduling {}

    /** Does the day's work, once however often and on however many servers it is called. @return reminders sent */
    public int run(LocalDate today) {
        return Acting.asSystem(() -> {
            int sent = 0;
            for (Round round : rounds.all()) {
                if (round.state() == Round.State.OPEN) {
                    List<Reminder> stored = Objects.requireNonNull(transaction.execute(status -> remind(round, today)));
                    mail.send(round, stored);
                    sent += stored.size();
                }
            }
            return sent;
        });
    }

    private List<Reminder> remind(Round round, LocalDate today) {
        database.execute("select pg_advisory_xact_lock(?)", LOCK);
        rounds.passOn(round.code(), today);
        if (!calendar.isWorking(today)) {
            return List.of();
        }
        List<Integer> due = new ArrayList<>();
        for (BoardRow row : boards.of(round, today).rows()) {
            if (row.canBeReminded() && isTime(row.asked(), today) && !wasSent(round, row, today)) {
                due.add(row.unit().id());
            }
        }
        return reminders.send(round, due, "", today, Reminders.BY_ITSELF);
    }

    private boolean isTime(RoundUnit asked, LocalDate today) {
        return !calendar.after(today, GENTLE_DAYS).isBefore(asked.dueOn());
    }

    /** In this tone, for this last day: who was given longer may be reminded again before the new one. */
    private boolean wasSent(Round round, BoardRow row, LocalDate today) {
        return database.fetchExists(
                REMINDER,
                REMINDER.ROUND_ID.eq(round.id()),
                REMINDER.UNIT_ID.eq(row.unit().id()),
                REMINDER.MADE_BY.eq(Reminders.BY_ITSELF),
                REMINDER.WORDS.contains(VietnameseDates.day(row.asked().dueOn())),
                REMINDER.TONE.eq(Reminder.Tone.on(today, row.asked().dueOn()).name()));
    }
}

package vn.tongket.report.board;

import static vn.tongket.report.tables.Tables.REMINDER;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tongket.access.Holder;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.Now;
import vn.tongket.page.Right;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;

/**
 * Sends reminders that stand already by mail, too; what fails is noted on the reminder and loses nothing. A node writes down that
 * it sets out to mail a reminder, so that no other mails it, too; where it dies on the way, another sends the mail again under
 * the same Message-ID.
 */
@Component
public class ReminderMail {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderMail.class);

    private final DSLContext database;
    private final MailServer server;
    private final Reach reach;
    private final Rounds rounds;

    ReminderMail(DSLContext database, MailServer server, Reach reach, Rounds rounds) {
        this.database = database;
        this.server = server;
        this.reach = reach;
        this.rounds = rounds;
    }

    /** Outside of any transaction: a slow server holds no row. */
    public void send(Round round, List<Reminder> reminders) {
        if (server.isSet()) {
            reminders.forEach(reminder -> send(round, reminder));
        }
    }

    /** Mails what a node left that stored it and died before it was mailed. */
    @Component
    @ConditionalOnWebApplication
    static class Left {
        private final ReminderMail mail;

        Left(ReminderMail mail) {
            this.mail = mail;
        }

        @Scheduled(fixedDelayString = "${tongket.mail.look-every:60000}")
        void look() {
            mail.sendLeft();
        }
    }

    /** @return how many were looked at */
    int sendLeft() {
        if (!server.isSet()) {
            return 0;
        }
        return Acting.asSystem(() -> {
            List<Reminder> left = left();
            left.forEach(reminder -> send(rounds.byId(reminder.roundId()), reminder));
            return left.size();
        });
    }

    /** Whoever stored a reminder mails it at once; what is older than a day is news no more. */
    private List<Reminder> left() {
        return database.selectFrom(REMINDER)
                .where(REMINDER.MAILED_AT.isNull(), REMINDER.MAIL_FAULT.isNull())
                .and("{0} between now() - interval '1 day' and now() - interval '2 minutes'", REMINDER.MADE_AT)
                .and(isFree())
                .orderBy(REMINDER.REMINDER_ID)
                .fetch(Reminders::reminder);
    }

    /** No mail takes ten minutes: who set out then died. By the database's clock, which all nodes share. */
    private static Condition isFree() {
        return REMINDER.MAIL_BEGUN_AT
                .isNull()
                .or(DSL.condition("{0} < now() - interval '10 minutes'", REMINDER.MAIL_BEGUN_AT));
    }

    /** Of two nodes one sets out. */
    private boolean begin(Reminder reminder) {
        return Acting.asSystem(() -> database.update(REMINDER)
                        .set(REMINDER.MAIL_BEGUN_AT, DSL.currentOffsetDateTime())
                        .where(REMINDER.REMINDER_ID.eq(reminder.id()))
                        .and(REMINDER.MAILED_AT.isNull())
                        .and(isFree())
                        .execute()
                == 1);
    }

    private void send(Round round, Reminder reminder) {
        if (!begin(reminder)) {
            return;
        }
        List<String> addresses = addresses(round, reminder);
        String fault = addresses.isEmpty() ? "đơn vị chưa có địa chỉ thư nào" : mail(round, reminder, addresses);
        Acting.asSystem(() -> {
            database.update(REMINDER)
                    .set(REMINDER.MAIL_FAULT, fault)
                    .set(REMINDER.MAILED_AT, fault == null ? Now.moment() : null)
                    .where(REMINDER.REMINDER_ID.eq(reminder.id()))
                    .execute();
        });
    }

    /** Those who enter and who approve at the unit, or at the successor that answers for it. */
    private List<String> addresses(Round round, Reminder reminder) {
        int unit = rounds.unit(round.id(), reminder.unitId())
                .map(asked -> Objects.requireNonNullElse(asked.passedTo(), asked.unitId()))
                .orElse(reminder.unitId());
        return Stream.of(Right.ENTER, Right.APPROVE)
                .flatMap(right -> reach.holders(right, unit).stream())
                .map(Holder::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String mail(Round round, Reminder reminder, List<String> addresses) {
        String fault = null;
        for (String address : addresses) {
            try {
                server.send(address, "Nhắc báo cáo: " + round.title(), reminder.words(), key(reminder));
            } catch (MessagingException | IllegalArgumentException e) {
                LOG.warn("A reminder was not mailed: {}", e.getMessage());
                fault = "máy chủ thư không nhận thư gửi " + address;
            }
        }
        return fault;
    }

    /** The same each time it is mailed; an installation made anew begins its numbers anew, but not at the same moment. */
    private static String key(Reminder reminder) {
        long at = reminder.at() == null ? 0 : reminder.at().toEpochSecond();
        return "reminder-" + reminder.id() + "-" + at;
    }
}

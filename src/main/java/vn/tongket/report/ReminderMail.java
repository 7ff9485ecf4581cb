package vn.tongket.report;

import static vn.tongket.report.tables.Tables.REMINDER;

import jakarta.mail.MessagingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tongket.access.Acting;
import vn.tongket.access.Holder;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Right;

/** Sends reminders that stand already by mail, too; what fails is noted on the reminder and loses nothing. */
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

    private void send(Round round, Reminder reminder) {
        List<String> addresses = addresses(round, reminder);
        String fault = addresses.isEmpty() ? "đơn vị chưa có địa chỉ thư nào" : mail(round, reminder, addresses);
        Acting.asSystem(() -> {
            database.update(REMINDER)
                    .set(REMINDER.MAIL_FAULT, fault)
                    .set(REMINDER.MAILED_AT, fault == null ? OffsetDateTime.now(VietnameseDates.CLOCK) : null)
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
                server.send(address, "Nhắc báo cáo: " + round.title(), reminder.words());
            } catch (MessagingException | IllegalArgumentException e) {
                LOG.warn("A reminder was not mailed: {}", e.getMessage());
                fault = "máy chủ thư không nhận thư gửi " + address;
            }
        }
        return fault;
    }
}

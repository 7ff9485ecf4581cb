package vn.tongket.report.web.word;

import java.util.Objects;
import vn.tongket.report.board.Reminder;
import vn.tongket.report.board.Reminders;

/** What was sent to a unit, on one line. */
public final class ReminderWords {
    private ReminderWords() {}

    public static String tone(Reminder.Tone tone) {
        return switch (tone) {
            case GENTLE -> "Nhắc trước hạn";
            case FIRM -> "Nhắc ngày cuối";
            case LATE -> "Nhắc quá hạn";
        };
    }

    public static String line(Reminder reminder) {
        return DayWords.moment(Objects.requireNonNull(reminder.at())) + " · " + tone(reminder.tone())
                + (reminder.by().equals(Reminders.BY_ITSELF) ? ", tự động" : "") + " · " + mail(reminder);
    }

    private static String mail(Reminder reminder) {
        if (reminder.mailFault() != null) {
            return "thư điện tử chưa gửi được: " + reminder.mailFault();
        }
        return reminder.mailedAt() != null ? "đã gửi thư điện tử" : "chỉ nhắc trong hệ thống";
    }
}

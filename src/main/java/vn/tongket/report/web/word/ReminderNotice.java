package vn.tongket.report.web.word;

import vn.tongket.report.board.Reminder;

/**
 * A reminder as the unit that got it sees it.
 *
 * @param look a part of a class: {@code gentle}, {@code firm}, {@code late}
 * @param tone {@code Nhắc trước hạn}
 */
public record ReminderNotice(String look, String tone, String words) {

    public static ReminderNotice of(Reminder reminder) {
        String look = switch (reminder.tone()) {
            case GENTLE -> "gentle";
            case FIRM -> "firm";
            case LATE -> "late";
        };
        return new ReminderNotice(look, ReminderWords.tone(reminder.tone()), reminder.words());
    }
}

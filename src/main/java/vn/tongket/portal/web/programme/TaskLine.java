package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.State;
import vn.tongket.programme.work.Task;

/**
 * A task with its state on two axes: done or not, in time or late.
 *
 * @param who who leads and who takes part; may be empty
 * @param when deadline and day of completion; may be empty
 */
public record TaskLine(String title, String who, @Nullable String product, String when, State state, String word) {

    static TaskLine of(Task task, LocalDate today) {
        return new TaskLine(task.title(), who(task), task.product(), when(task), state(task, today), word(task, today));
    }

    private static String who(Task task) {
        List<String> parts = new ArrayList<>();
        if (task.lead() != null) {
            parts.add("Chủ trì: " + task.lead());
        }
        if (!task.partners().isEmpty()) {
            parts.add("phối hợp: " + String.join(", ", task.partners()));
        }
        return String.join("; ", parts);
    }

    private static String when(Task task) {
        List<String> parts = new ArrayList<>();
        if (task.deadline() != null) {
            parts.add("hạn " + VietnameseDates.day(task.deadline()));
        }
        if (task.completedOn() != null) {
            parts.add("hoàn thành " + VietnameseDates.day(task.completedOn()));
        }
        return String.join(", ", parts);
    }

    private static State state(Task task, LocalDate today) {
        boolean late = task.timeliness(today) == Task.Timeliness.LATE;
        return switch (task.completion()) {
            case OPEN -> late ? State.BAD : State.DRAFT;
            case DONE -> State.WAITING;
            case CONFIRMED -> late ? State.ATTENTION : State.GOOD;
        };
    }

    private static String word(Task task, LocalDate today) {
        String done = switch (task.completion()) {
            case OPEN -> "Chưa hoàn thành";
            case DONE -> "Đã báo cáo hoàn thành, chờ xác nhận";
            case CONFIRMED -> "Hoàn thành";
        };
        String timely = switch (task.timeliness(today)) {
            case NO_DEADLINE -> "";
            case IN_TIME -> task.completion() == Task.Completion.OPEN ? ", còn hạn" : ", đúng hạn";
            case LATE -> ", quá hạn " + daysLate(task, today) + " ngày";
        };
        return done + timely;
    }

    private static long daysLate(Task task, LocalDate today) {
        LocalDate reached = task.completedOn() == null ? today : task.completedOn();
        return reached.toEpochDay() - Objects.requireNonNull(task.deadline()).toEpochDay();
    }
}

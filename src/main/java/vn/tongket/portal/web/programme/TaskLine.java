package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.State;
import vn.tongket.programme.work.Task;

/**
 * A task with its state on two axes: done or not, in time or late.
 *
 * @param under its product and who takes part; may be empty
 * @param lead who answers for it; empty where nobody does
 * @param due its deadline; empty where it has none
 */
public record TaskLine(String title, String under, String lead, String due, State state, String word) {

    static TaskLine of(Task task, LocalDate today) {
        return new TaskLine(
                task.title(),
                under(task),
                Objects.requireNonNullElse(task.lead(), ""),
                task.deadline() == null ? "" : VietnameseDates.day(task.deadline()),
                state(task, today),
                word(task, today));
    }

    private static String under(Task task) {
        List<String> parts = new ArrayList<>();
        if (task.product() != null) {
            parts.add("Sản phẩm: " + task.product());
        }
        if (!task.partners().isEmpty()) {
            parts.add("Phối hợp: " + String.join(", ", task.partners()));
        }
        if (task.completedOn() != null) {
            parts.add("Hoàn thành ngày " + VietnameseDates.day(task.completedOn()));
        }
        return String.join(" · ", parts);
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

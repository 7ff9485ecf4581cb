package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;

/** Nhóm nhiệm vụ, giải pháp của giai đoạn tới: a group is a heading with its tasks below it; groups without tasks are items. */
public final class NextTasks {
    private NextTasks() {}

    /** Titles alone, where no group has tasks. */
    public static List<Block> of(Subject subject) {
        List<TaskGroup> groups = new OwnWork(subject).nextTasks();
        return groups.isEmpty() || !areBare(groups)
                ? List.of()
                : List.of(new Block.Items(
                        Block.ItemMark.DASH,
                        groups.stream()
                                .map(group -> Run.of(Wording.sentence(group.title())))
                                .toList()));
    }

    /** A section a group, where some have tasks. */
    public static List<ComposedSection> sections(Subject subject, String parent) {
        List<TaskGroup> groups = new OwnWork(subject).nextTasks();
        return areBare(groups)
                ? List.of()
                : groups.stream()
                        .map(group -> new ComposedSection(
                                parent + "." + group.code(),
                                bare(group.title().strip()),
                                tasks(group),
                                List.of(),
                                List.of()))
                        .toList();
    }

    private static boolean areBare(List<TaskGroup> groups) {
        return groups.stream().allMatch(group -> group.tasks().isEmpty());
    }

    private static List<Block> tasks(TaskGroup group) {
        return group.tasks().isEmpty()
                ? List.of()
                : List.of(new Block.Items(
                        Block.ItemMark.DASH,
                        group.tasks().stream().map(NextTasks::described).toList()));
    }

    private static List<Run> described(Task task) {
        List<String> facts = new ArrayList<>();
        if (task.lead() != null) {
            facts.add(task.lead() + " chủ trì");
        }
        if (!task.partners().isEmpty()) {
            facts.add("phối hợp: " + String.join(", ", task.partners()));
        }
        if (task.deadline() != null) {
            facts.add("hoàn thành chậm nhất ngày " + VietnameseDates.day(task.deadline()));
        }
        String words = task.title().strip();
        return Run.of(Wording.sentence(facts.isEmpty() ? words : bare(words) + " (" + String.join("; ", facts) + ")"));
    }

    private static String bare(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}

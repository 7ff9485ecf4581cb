package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.programme.Task;
import vn.tongket.programme.TaskGroup;

/** Nhóm nhiệm vụ, giải pháp của giai đoạn tới: a group is a numbered item (one alone has no number), its tasks stand below it. */
final class NextTasks {
    private NextTasks() {}

    static List<Block> of(Subject subject) {
        List<TaskGroup> groups = new OwnWork(subject).nextTasks();
        List<Block> blocks = new ArrayList<>();
        boolean bare = groups.stream().allMatch(group -> group.tasks().isEmpty());
        if (bare && !groups.isEmpty()) {
            return List.of(new Block.Items(
                    Block.ItemMark.DASH,
                    groups.stream()
                            .map(group -> Run.of(Wording.sentence(group.title())))
                            .toList()));
        }
        for (int i = 0; i < groups.size(); i++) {
            TaskGroup group = groups.get(i);
            blocks.add(new Block.Paragraph(List.of(
                    Run.bold((groups.size() == 1 ? "" : "(" + (i + 1) + ") ") + Wording.sentence(group.title())))));
            if (!group.tasks().isEmpty()) {
                blocks.add(new Block.Items(
                        Block.ItemMark.DASH,
                        group.tasks().stream().map(NextTasks::described).toList()));
            }
        }
        return blocks;
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

package vn.tongket.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.DayReading;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.packages.tree.YamlTree;

/** Every {@code from} and {@code to} of a package that are days: the end stands after the beginning. */
final class WindowCheck {
    private final YamlTree tree;
    private final List<Problem> problems = new ArrayList<>();

    private WindowCheck(YamlTree tree) {
        this.tree = tree;
    }

    static List<Problem> mistakes(YamlTree tree) {
        WindowCheck check = new WindowCheck(tree);
        check.walk(tree.root(), "");
        return check.problems;
    }

    private void walk(JsonNode node, String pointer) {
        if (node.isObject()) {
            check(node, pointer);
            node.propertyStream().forEach(member -> walk(member.getValue(), pointer + "/" + member.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), pointer + "/" + i);
        }
    }

    private void check(JsonNode node, String pointer) {
        Optional<LocalDate> from = DayReading.machine(node.path("from").asString(""));
        Optional<LocalDate> to = DayReading.machine(node.path("to").asString(""));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (!to.get().isAfter(from.get())) {
            problems.add(tree.hard(
                    pointer + "/to",
                    "the period ends on " + to.get() + ", not after it begins on " + from.get()
                            + "; 'to' is the first day after",
                    "giai đoạn kết thúc " + VietnameseDates.day(to.get()) + ", không sau ngày bắt đầu "
                            + VietnameseDates.day(from.get()) + "; to là ngày đầu tiên sau giai đoạn"));
        } else if (from.get().getDayOfYear() == 1
                && to.get().getMonthValue() == 12
                && to.get().getDayOfMonth() == 31) {
            problems.add(tree.soft(
                    pointer + "/to",
                    "'to' is the first day after: for the whole year write "
                            + to.get().plusDays(1),
                    "to là ngày đầu tiên sau giai đoạn: nếu tính cả năm, hãy viết "
                            + to.get().plusDays(1)));
        }
    }
}

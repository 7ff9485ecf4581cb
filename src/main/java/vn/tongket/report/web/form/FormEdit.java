package vn.tongket.report.web.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** What a button of the form editor does to the lines and rules, before anything is kept. */
final class FormEdit {
    private FormEdit() {}

    /** @param act {@code them-so-lieu}, {@code them-cau-hoi}, {@code them-dieu-kien}, {@code len-3}, {@code xuong-3}, {@code bo-3}, {@code bo-dk-0} */
    static FormVersion apply(FormVersion form, String act) {
        List<FormLine> lines = new ArrayList<>(form.lines());
        List<FormCheck> checks = new ArrayList<>(form.checks());
        switch (act) {
            case "them-so-lieu" -> lines.add(line(FormLine.Kind.FIGURE, lines));
            case "them-cau-hoi" -> lines.add(line(FormLine.Kind.QUESTION, lines));
            case "them-dieu-kien" -> checks.add(new FormCheck("", FormCheck.Kind.JUMP, false, List.of(), null, null));
            default -> move(act, lines, checks);
        }
        return new FormVersion(
                form.id(),
                form.programme(),
                form.form(),
                form.number(),
                form.title(),
                form.guide(),
                form.state(),
                lines,
                checks);
    }

    private static FormLine line(FormLine.Kind kind, List<FormLine> before) {
        String section = before.isEmpty()
                ? (kind == FormLine.Kind.FIGURE ? "Số liệu" : "Đánh giá")
                : before.getLast().section();
        return new FormLine(0, "", kind, section, "", null, true, null, "", null, null, null);
    }

    private static void move(String act, List<FormLine> lines, List<FormCheck> checks) {
        int dash = act.lastIndexOf('-');
        String number = act.substring(dash + 1);
        if (dash < 0 || !number.matches("[0-9]{1,3}")) {
            return;
        }
        int at = Integer.parseInt(number);
        switch (act.substring(0, dash)) {
            case "len" -> swap(lines, at, at - 1);
            case "xuong" -> swap(lines, at, at + 1);
            case "bo" -> remove(lines, at);
            case "bo-dk" -> remove(checks, at);
            default -> {}
        }
    }

    private static void swap(List<FormLine> lines, int one, int other) {
        if (one >= 0 && other >= 0 && one < lines.size() && other < lines.size()) {
            Collections.swap(lines, one, other);
        }
    }

    private static void remove(List<?> list, int at) {
        if (at < list.size()) {
            list.remove(at);
        }
    }
}

package vn.tongket.report.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** What a version of a form has changed against the one before, in sentences. */
final class FormDifferences {
    private FormDifferences() {}

    static List<String> between(FormVersion before, FormVersion after) {
        List<String> found = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            found.add("Tên biểu: “" + before.title() + "” thành “" + after.title() + "”");
        }
        if (!Objects.equals(before.guide(), after.guide())) {
            found.add("Sửa hướng dẫn");
        }
        for (FormLine line : after.lines()) {
            before.line(line.code())
                    .ifPresentOrElse(
                            old -> addChange(old, line, found), () -> found.add("Thêm dòng “" + line.label() + "”"));
        }
        before.lines().stream()
                .filter(old -> after.line(old.code()).isEmpty())
                .forEach(old -> found.add("Bỏ dòng “" + old.label() + "”"));
        if (!codes(before).equals(codes(after)) && found.isEmpty()) {
            found.add("Đổi thứ tự các dòng");
        }
        addChecks(before, after, found);
        return found.isEmpty() ? List.of("Không có thay đổi") : found;
    }

    private static List<String> codes(FormVersion form) {
        return form.lines().stream().map(FormLine::code).toList();
    }

    private static void addChange(FormLine old, FormLine line, List<String> found) {
        if (!old.label().equals(line.label())) {
            found.add("Dòng “" + old.label() + "” đổi tên thành “" + line.label() + "”");
        }
        if (old.required() != line.required()) {
            found.add("Dòng “" + line.label() + "” " + (line.required() ? "thành bắt buộc" : "không còn bắt buộc"));
        }
        if (!Objects.equals(old.hint(), line.hint()) || !old.section().equals(line.section())) {
            found.add("Dòng “" + line.label() + "” sửa gợi ý hoặc phần của biểu");
        }
    }

    private static void addChecks(FormVersion before, FormVersion after, List<String> found) {
        for (FormCheck check : after.checks()) {
            if (!before.checks().contains(check)) {
                boolean known =
                        before.checks().stream().anyMatch(old -> old.code().equals(check.code()));
                found.add((known ? "Sửa" : "Thêm") + " điều kiện: " + FormWords.rule(check));
            }
        }
        before.checks().stream()
                .filter(old ->
                        after.checks().stream().noneMatch(check -> check.code().equals(old.code())))
                .forEach(old -> found.add("Bỏ điều kiện: " + FormWords.rule(old)));
    }
}

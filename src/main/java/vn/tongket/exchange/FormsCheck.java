package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tongket.base.Problem;
import vn.tongket.exchange.section.FormReader;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.report.form.FormMistake;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;

/** Whether each form of a package asks what exists, and its checks speak of its lines; mistakes with their place. */
final class FormsCheck {
    private FormsCheck() {}

    static List<Problem> mistakes(PackageContent content) {
        List<Problem> problems = new ArrayList<>();
        List<PackagePart> parts = new PackagePart(content.tree().root(), "").list("forms");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            FormVersion form = content.forms().get(i);
            if (!codes.add(form.form())) {
                problems.add(content.tree()
                        .hard(
                                parts.get(i).at("code"),
                                "the form '" + form.form() + "' stands twice",
                                "biểu “" + form.form() + "” được khai báo hai lần"));
            }
            for (FormReader.Line line : FormReader.linePointers(parts.get(i))) {
                if (!line.part().has("indicator") && !line.part().has("code")) {
                    problems.add(content.tree()
                            .hard(
                                    line.part().pointer(),
                                    "a line asks an indicator, or is a question and has a code",
                                    "mỗi dòng phải có chỉ tiêu (indicator), hoặc là câu hỏi và có mã (code)"));
                }
            }
            for (FormMistake mistake : Forms.mistakes(content.programme(), form)) {
                problems.add(content.tree()
                        .hard(pointer(parts.get(i), mistake.where()), mistake.english(), mistake.vietnamese()));
            }
        }
        return problems;
    }

    /** Lines of a form are numbered through; in the package they stand in their sections. */
    private static String pointer(PackagePart form, String where) {
        if (!where.startsWith("/lines/")) {
            return form.pointer() + where;
        }
        int number = Integer.parseInt(where.substring("/lines/".length()));
        return FormReader.linePointers(form).get(number).part().pointer();
    }
}

package vn.tongket.report.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.record.Finding;

/** What a form must fulfil before it can be kept: every line asks something that exists, every check speaks of lines. */
final class FormRules {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_GUIDE = 10_000;
    private static final int MOST_LINES = 2_000;

    private final Programme programme;
    private final FormVersion form;
    private final List<FormMistake> mistakes = new ArrayList<>();
    private String where = "";

    FormRules(Programme programme, FormVersion form) {
        this.programme = programme;
        this.form = form;
    }

    List<FormMistake> mistakes() {
        if (form.title().isBlank()) {
            refuse("the form has no title", "biểu chưa có tên");
        }
        checkLengths();
        if (form.lines().isEmpty()) {
            refuse("the form has no lines", "biểu chưa có dòng nào");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < form.lines().size(); i++) {
            FormLine line = form.lines().get(i);
            where = "/lines/" + i;
            if (!codes.add(line.code())) {
                refuse("line '" + line.code() + "' stands twice", "dòng “" + line.code() + "” có hai lần");
            }
            checkLine(line);
        }
        Set<String> checks = new HashSet<>();
        for (int i = 0; i < form.checks().size(); i++) {
            FormCheck check = form.checks().get(i);
            where = "/checks/" + i;
            if (!checks.add(check.code())) {
                refuse("check '" + check.code() + "' stands twice", "điều kiện “" + check.code() + "” có hai lần");
            }
            checkCheck(check, codes);
        }
        return mistakes;
    }

    private void checkLengths() {
        checkLength("biểu", form.title(), LONGEST_TITLE);
        checkLength("hướng dẫn của biểu", form.guide(), LONGEST_GUIDE);
        if (form.lines().size() > MOST_LINES || form.checks().size() > MOST_LINES) {
            refuse(
                    "the form has more than " + MOST_LINES + " lines or checks; make two forms of it",
                    "biểu có hơn " + MOST_LINES + " dòng hoặc điều kiện; hãy chia thành hai biểu");
        }
        for (FormLine line : form.lines()) {
            checkLength("dòng " + line.code(), line.label(), LONGEST_TITLE);
            checkLength("gợi ý của dòng " + line.code(), line.hint(), LONGEST_GUIDE);
        }
    }

    private void checkLength(String vietnamese, @Nullable String words, int most) {
        if (words != null && words.length() > most) {
            refuse(
                    "a text of the form has " + words.length() + " characters; at most " + most + " are taken",
                    "nội dung " + vietnamese + " dài " + words.length() + " ký tự; tối đa " + most + ", hãy rút ngắn");
        }
    }

    private void checkLine(FormLine line) {
        if (line.label().isBlank() || line.section().isBlank()) {
            refuse(
                    "line '" + line.code() + "' needs a label and a section",
                    "dòng “" + line.code() + "” cần có tên và phần của biểu");
        }
        String code = line.indicator();
        if (line.isFigure() != (code != null)) {
            refuse(
                    "line '" + line.code() + "' asks a figure and needs an indicator, or a question and needs none",
                    "dòng “" + line.code() + "”: dòng số liệu phải chọn chỉ tiêu, câu hỏi thì không");
        }
        if (code != null) {
            checkIndicator(line, code);
        }
        Finding.Kind kind = line.findingKind();
        Finding.Side side = line.findingSide();
        if (side != null && (kind == null || !kind.mayTake(side))) {
            refuse(
                    "line '" + line.code() + "': " + side + " does not go with " + kind,
                    "dòng “" + line.code()
                            + "”: mặt khách quan, chủ quan chỉ đi với nguyên nhân; thuận lợi, khó khăn chỉ đi với tình hình");
        }
    }

    private void checkIndicator(FormLine line, String code) {
        Indicator indicator = programme.indicator(code).orElse(null);
        if (indicator == null) {
            String nearest = Nearest.to(
                            code,
                            programme.indicators().stream().map(Indicator::code).toList())
                    .orElse(null);
            refuse(
                    "line '" + line.code() + "': there is no indicator '" + code + "'" + Problem.didYouMean(nearest),
                    "dòng “" + line.code() + "”: không có chỉ tiêu “" + code + "”" + Problem.coPhaiLa(nearest));
        } else if (indicator.unitRule() == UnitRule.COMPUTED) {
            refuse(
                    "line '" + line.code() + "': " + code
                            + " is computed and cannot be asked; ask what it is computed from",
                    "dòng “" + line.code() + "”: " + indicator.name()
                            + " được tính theo công thức, không nhập; hãy hỏi các chỉ tiêu trong công thức");
        } else if (!line.breakdown().isEmpty() && !indicator.breakdowns().contains(line.breakdown())) {
            refuse(
                    "line '" + line.code() + "': " + code + " has no breakdown '" + line.breakdown() + "'",
                    "dòng “" + line.code() + "”: chỉ tiêu không có phân tổ “" + line.breakdown() + "”");
        }
    }

    private void checkCheck(FormCheck check, Set<String> codes) {
        for (String line : check.lines()) {
            if (!codes.contains(line)) {
                String nearest = Nearest.to(line, codes).orElse(null);
                refuse(
                        "check '" + check.code() + "': there is no line '" + line + "'" + Problem.didYouMean(nearest),
                        "điều kiện “" + check.code() + "”: không có dòng “" + line + "”" + Problem.coPhaiLa(nearest));
            }
        }
        int least = leastLines(check.kind());
        if (check.lines().size() < least) {
            refuse(
                    "check '" + check.code() + "': " + check.kind() + " needs " + least + " lines or more",
                    "điều kiện “" + check.code() + "” cần ít nhất " + least + " dòng");
        }
    }

    private static int leastLines(FormCheck.Kind kind) {
        return switch (kind) {
            case PERCENT_OF -> 3;
            case SUM_OF, AT_MOST, SHARES_OF_WHOLE, TEXT_AGREES, NAMES_AGREE -> 2;
            case NOT_DECREASING, JUMP, SCALE, RANGE -> 1;
            case COPIED, OLD_NAMES -> 0;
        };
    }

    private void refuse(String english, String vietnamese) {
        mistakes.add(new FormMistake(where, english, vietnamese));
    }
}

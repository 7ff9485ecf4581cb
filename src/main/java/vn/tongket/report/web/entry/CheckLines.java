package vn.tongket.report.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tongket.page.NumberCell;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.web.word.AnswerWords;
import vn.tongket.report.web.word.Opened;

/** The lines of the check page: what is missing, unusual or changed stands open, the rest is folded. */
record CheckLines(
        Opened opened,
        Map<String, Answer> answers,
        Map<String, PastFigure> past,
        List<CheckResult> results,
        Map<String, Integer> revisions) {

    List<CheckPage.Stop> stops() {
        return results.stream()
                .filter(CheckResult::stops)
                .map(result -> new CheckPage.Stop(result.words(), place(result)))
                .toList();
    }

    /** A hard one is mended in its cell, a soft one given its reason on this page. */
    private String place(CheckResult result) {
        String line = result.lines().isEmpty()
                ? opened.form().lines().getFirst().code()
                : result.lines().getFirst();
        return result.hard() ? edit(opened.form().requireLine(line)) : "#ly-do-" + line.replace('.', '_');
    }

    private String edit(FormLine line) {
        int sections = opened.form().sections().size();
        int number = opened.form().sections().indexOf(line.section()) + 1;
        String section = sections > EntryPages.WHOLE_UP_TO ? "muc=" + number + "&" : "";
        return opened.address() + "?" + section + "tu=kiem-tra#o-" + line.code().replace('.', '_');
    }

    List<CheckPage.Section> sections() {
        List<CheckPage.Section> sections = new ArrayList<>();
        for (String title : opened.form().sections()) {
            List<FormLine> lines = opened.form().lines().stream()
                    .filter(line -> line.section().equals(title))
                    .toList();
            List<CheckPage.Line> open =
                    lines.stream().filter(this::isOpen).map(this::line).toList();
            List<CheckPage.Line> folded =
                    lines.stream().filter(line -> !isOpen(line)).map(this::line).toList();
            sections.add(new CheckPage.Section(title, edit(lines.getFirst()), open, folded));
        }
        return sections;
    }

    private List<CheckResult> of(FormLine line) {
        return results.stream()
                .filter(result -> result.lines().isEmpty()
                        ? line == opened.form().lines().getFirst()
                        : result.lines().getFirst().equals(line.code()))
                .toList();
    }

    private Answer answer(FormLine line) {
        return answers.getOrDefault(line.code(), Answer.NOTHING);
    }

    private boolean isOpen(FormLine line) {
        return !of(line).isEmpty() || answer(line).isEmpty() || AnswerWords.isMissing(answer(line));
    }

    private CheckPage.Line line(FormLine line) {
        CheckedLine checked = Objects.requireNonNull(opened.lines().get(line.code()));
        Answer answer = answer(line);
        List<CheckResult> own = of(line);
        NumberCell last = AnswerWords.cell(
                checked, past.getOrDefault(line.code(), PastFigure.NONE).last());
        return new CheckPage.Line(
                line.code(),
                line.isFigure(),
                line.label(),
                checked.measuredIn(),
                AnswerWords.inWords(checked, answer),
                last == null ? "" : CheckPages.shown(last),
                own.stream().map(CheckResult::words).toList(),
                !answer.isEmpty() && own.stream().anyMatch(result -> !result.hard() || isReason(result)),
                answer.reason() == null ? "" : answer.reason(),
                revisions.getOrDefault(line.code(), 0),
                edit(line));
    }

    private static boolean isReason(CheckResult result) {
        return result.check().equals("missing-reason");
    }
}

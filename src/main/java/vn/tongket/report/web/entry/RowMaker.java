package vn.tongket.report.web.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.page.State;
import vn.tongket.programme.Indicator;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Evidence;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.web.word.AnswerWords;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.TypedAnswer;

/** Makes the rows of the entry page out of what is known of the whole form. */
record RowMaker(
        Opened opened,
        Map<String, Cell> standing,
        Map<String, PastFigure> past,
        List<CheckResult> results,
        RemarkSheet sheet,
        List<Evidence> evidence,
        Map<String, List<Cell>> histories,
        EntryPages.Refused refused) {

    private static final BigDecimal KILO = new BigDecimal(1024);

    EntryRow row(FormLine line, @Nullable Indicator indicator) {
        CheckedLine checked = Objects.requireNonNull(opened.lines().get(line.code()));
        Cell cell = standing.get(line.code());
        TypedAnswer stored = cell == null ? TypedAnswer.NOTHING : TypedAnswer.of(cell.answer());
        TypedAnswer typed = refused.typed().getOrDefault(line.code(), stored);
        EntryRow.Trouble trouble = refused.troubles().get(line.code());
        List<CheckResult> own = results.stream()
                .filter(result -> result.lines().contains(line.code()))
                .filter(result -> !result.check().equals("required"))
                .toList();
        List<EntryRow.Note> returned = sheet.returned(line.code(), cell);
        return new EntryRow(
                line.code(),
                line.section(),
                asked(line, checked, indicator),
                new EntryRow.Filled(
                        typed,
                        cell == null ? 0 : cell.revision(),
                        cell == null ? "" : cell.by(),
                        cell == null ? "" : Moments.full(cell.at())),
                new EntryRow.Marks(
                        sign(cell, trouble, own, returned),
                        trouble,
                        own.stream().map(CheckResult::words).toList(),
                        asksReason(typed, own),
                        returned),
                beside(checked),
                panel(line.code(), checked));
    }

    private static EntryRow.Asked asked(FormLine line, CheckedLine checked, @Nullable Indicator indicator) {
        return new EntryRow.Asked(
                line.isFigure(),
                line.required(),
                line.label(),
                line.hint() == null && indicator != null ? indicator.definition() : line.hint(),
                checked.measuredIn(),
                checked.hasParts(),
                indicator == null ? null : indicator.numeratorName(),
                indicator == null ? null : indicator.denominatorName());
    }

    private static boolean asksReason(TypedAnswer typed, List<CheckResult> own) {
        return typed.isMissing() || !typed.reason().isBlank() || own.stream().anyMatch(result -> !result.hard());
    }

    private EntryRow.@Nullable Sign sign(
            @Nullable Cell cell,
            EntryRow.@Nullable Trouble trouble,
            List<CheckResult> own,
            List<EntryRow.Note> returned) {
        if (trouble != null) {
            return new EntryRow.Sign(State.BAD, "Chưa lưu");
        }
        if (returned.stream().anyMatch(note -> !note.dealtWith())) {
            return new EntryRow.Sign(State.RETURNED, "Bị trả lại");
        }
        if (own.stream().anyMatch(CheckResult::stops)) {
            return new EntryRow.Sign(State.ATTENTION, "Cần xem");
        }
        if (cell == null || cell.answer().isEmpty()) {
            return null;
        }
        return new EntryRow.Sign(State.DRAFT, opened.isOpen() ? "Đã lưu" : "Đã khóa");
    }

    private EntryRow.Beside beside(CheckedLine line) {
        PastFigure figure = past.getOrDefault(line.code(), PastFigure.NONE);
        return new EntryRow.Beside(
                AnswerWords.cell(line, figure.last()),
                figure.lastWindow() == null ? "" : VietnameseDates.window(figure.lastWindow()),
                AnswerWords.cell(line, figure.yearBefore()),
                AnswerWords.target(line, figure.target()),
                figure.bounds().inside());
    }

    private EntryRow.Panel panel(String code, CheckedLine line) {
        List<EntryRow.Revision> history = histories.getOrDefault(code, List.of()).reversed().stream()
                .map(cell -> revision(line, cell))
                .toList();
        return new EntryRow.Panel(history, sheet.comments(code), sheet.questions(code), attachments(code));
    }

    private static EntryRow.Revision revision(CheckedLine line, Cell cell) {
        Answer answer = cell.answer();
        return new EntryRow.Revision(
                AnswerWords.inWords(line, answer), cell.by(), Moments.full(cell.at()), answer.reason());
    }

    /** @param line null: of the whole submission */
    List<EntryRow.Attachment> attachments(@Nullable String line) {
        return evidence.stream()
                .filter(each -> Objects.equals(each.line(), line))
                .map(each -> new EntryRow.Attachment(
                        each.id(), each.name(), size(each.bytes()), each.by(), Moments.full(each.at()), each.isThere()))
                .toList();
    }

    private static String size(long bytes) {
        BigDecimal kilo = new BigDecimal(bytes).divide(KILO, 1, java.math.RoundingMode.HALF_UP);
        return kilo.compareTo(KILO) < 0
                ? VietnameseNumbers.format(kilo, 0) + " KB"
                : VietnameseNumbers.format(kilo.divide(KILO, 1, java.math.RoundingMode.HALF_UP), 1) + " MB";
    }
}

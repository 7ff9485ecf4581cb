package vn.tongket.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.reading.FigureReading;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.twin.Twins;
import vn.tongket.exchange.workbook.Canonical;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.FormWorkbookReader.Answered;
import vn.tongket.exchange.workbook.HiddenSheet;
import vn.tongket.exchange.workbook.QuestionSheet;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;

/** Turns the rows of a form's workbook into answers; what the person left as it was written is no answer of theirs. */
public final class WorkbookAnswers {
    private final FormContent content;
    private final HiddenSheet hidden;
    private final List<Proposal.Said> said = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private NumberColumn values = NumberColumn.typed(Stream.of());
    private NumberColumn denominators = values;

    public WorkbookAnswers(FormContent content, HiddenSheet hidden) {
        this.content = content;
        this.hidden = hidden;
    }

    public Proposal read(List<Answered> rows) {
        boolean otherVersion = hidden.version() != content.form().number();
        if (otherVersion) {
            remarks.add("Tệp theo phiên bản " + hidden.version() + " của biểu, đợt này dùng phiên bản "
                    + content.form().number()
                    + ". Những dòng còn trong biểu được lấy sang; kiểm tra kỹ trước khi nhập.");
        }
        values = SheetCell.column(rows.stream().map(row -> row.cell("value")));
        denominators = SheetCell.column(rows.stream().map(row -> row.cell("denominator")));
        Twins<Answered> known = new Twins<>(Answered::says, this::place);
        List<String> gone = new ArrayList<>();
        for (Answered row : rows) {
            FormLine line = content.form().line(row.code()).orElse(null);
            if (line == null) {
                gone.add(row.cell("label").words().lines().findFirst().orElse(row.code()));
            } else {
                known.add(row.code(), row);
            }
        }
        known.alone(this::refuseTwins)
                .forEach(row -> answer(row, content.form().requireLine(row.code()), otherVersion));
        if (!gone.isEmpty()) {
            remarks.add("Biểu hiện nay không còn các dòng: " + String.join("; ", gone)
                    + ". Số liệu của chúng không được lấy.");
        }
        return new Proposal(content.submission(), content.form(), said, refused, remarks);
    }

    private void refuseTwins(Answered first, String places) {
        refuse(
                first,
                content.form().requireLine(first.code()),
                "stands in several rows of the workbook (" + places + ") that differ; keep one",
                "có ở nhiều dòng trong tệp (" + places + ") mà khác nhau; giữ một dòng rồi gửi lại");
    }

    private void answer(Answered row, FormLine line, boolean otherVersion) {
        Optional<Answer> answer = line.isFigure() ? figure(row, line) : words(row, line);
        boolean untouched = answer.isPresent()
                && Canonical.of(answer.get()).equals(hidden.stood().get(line.code()));
        if (answer.isPresent() && !untouched) {
            String place = row.cell(line.isFigure() ? "value" : "words").place();
            said.add(new Proposal.Said(
                    place,
                    line.code(),
                    answer.get(),
                    otherVersion ? null : hidden.seen().get(line.code())));
        }
    }

    private Optional<Answer> figure(Answered row, FormLine line) {
        return new FigureReading(line.label(), content.indicator(line), values, denominators, refused)
                .read(row.cell("value"), row.cell("denominator"), row.cell("state"), reason(row.cell("reason")));
    }

    private static @Nullable String reason(SheetCell cell) {
        return cell.isEmpty() ? null : Canonical.lines(cell.words());
    }

    private Optional<Answer> words(Answered row, FormLine line) {
        SheetCell cell = row.cell("words");
        return switch (cell.kind()) {
            case EMPTY -> Optional.empty();
            case WORDS, NUMBER, DAY ->
                Optional.of(Answer.text(Canonical.lines(cell.words())))
                        .filter(answer -> !QuestionSheet.TOO_LONG.equals(answer.words()));
            case FORMULA -> {
                refuse(
                        row,
                        line,
                        "holds a formula; paste its value instead (Paste special, Values)",
                        "có công thức. Sao chép ô rồi chọn Dán giá trị (Paste Special, Values) để chỉ còn chữ");
                yield Optional.empty();
            }
            case MERGED -> {
                refuse(
                        row,
                        line,
                        "is part of merged cells; unmerge them",
                        "nằm trong các ô bị gộp (Merge). Bỏ gộp ô rồi nhập lại");
                yield Optional.empty();
            }
            case OTHER -> {
                refuse(row, line, "holds no words", "không phải là chữ");
                yield Optional.empty();
            }
        };
    }

    private void refuse(Answered row, FormLine line, String english, String vietnamese) {
        refused.add(new Refused(place(row), line.label(), english, vietnamese));
    }

    private String place(Answered row) {
        boolean isFigure = content.form().requireLine(row.code()).isFigure();
        return row.cell(isFigure ? "value" : "words").place();
    }
}

package vn.tongket.exchange.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.file.CsvOut;
import vn.tongket.exchange.file.CsvTable;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.Utf8;
import vn.tongket.exchange.reading.TableWords;
import vn.tongket.exchange.text.FileText;
import vn.tongket.page.SafeCell;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;

/** Answers as CSV: a line for each answer; numbers with a decimal point and no thousands marks. */
public final class AnswersCsv {
    private static final List<String> COLUMNS = List.of(
            "unit",
            "unit_name",
            "form",
            "line",
            "label",
            "from",
            "to",
            "value",
            "numerator",
            "denominator",
            "quality",
            "words",
            "reason");
    private static final List<String> NEEDED = List.of("unit", "line");

    private AnswersCsv() {}

    static void write(List<AnswerRow> rows, OutputStream out) throws IOException {
        try (CsvOut csv = new CsvOut(out, COLUMNS)) {
            for (AnswerRow row : rows) {
                Quality quality = row.answer().quality();
                csv.row(
                        row.unit().code(),
                        SafeCell.of(row.unit().fullName()),
                        row.form().form(),
                        row.line().code(),
                        SafeCell.of(row.line().label()),
                        row.window().from(),
                        row.window().to(),
                        AnswerRow.plain(row.answer().quantity()),
                        AnswerRow.plain(row.answer().numerator()),
                        AnswerRow.plain(row.answer().denominator()),
                        quality == null ? "" : quality.name(),
                        SafeCell.of(words(row.answer().words())),
                        SafeCell.of(words(row.answer().reason())));
            }
        }
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** @param remarks takes how the file was read where it is not UTF-8 */
    public static List<RawAnswer> read(String name, byte[] content, List<String> remarks) throws IOException {
        FileText text = FileText.of(content).orElse(null);
        if (text == null) {
            throw new BadInput(List.of(Utf8.mistake(name, new ByteArrayInputStream(content))
                    .orElseGet(() -> Problem.hard(name, 0, 0, "is no text", "không phải là tệp chữ"))));
        }
        if (!text.isPlain()) {
            remarks.add(text.vietnamese());
        }
        ProblemList problems = new ProblemList(name);
        List<RawAnswer> answers = new ArrayList<>();
        try (Reader reader = new StringReader(text.words());
                CsvTable table = CsvTable.open(reader, COLUMNS, NEEDED, problems)) {
            Iterator<CsvTable.Row> rows = table.rows(PackageFiles.MOST_ROWS);
            while (!problems.hasHard() && rows.hasNext()) {
                RawAnswer answer = answer(rows.next());
                // The totals of a table say nothing that its rows do not.
                if (!(answer.element().isEmpty() && TableWords.isTotal(answer.unit()))) {
                    answers.add(answer);
                }
            }
        }
        if (problems.hasHard()) {
            throw new BadInput(problems.all());
        }
        return answers;
    }

    private static RawAnswer answer(CsvTable.Row row) {
        return new RawAnswer(
                "Dòng " + row.line(),
                cell(row, "unit"),
                cell(row, "form"),
                cell(row, "line"),
                "",
                cell(row, "from"),
                cell(row, "to"),
                cell(row, "value"),
                cell(row, "numerator"),
                cell(row, "denominator"),
                cell(row, "quality"),
                unguarded(cell(row, "words")),
                unguarded(cell(row, "reason")));
    }

    private static String cell(CsvTable.Row row, String column) {
        return VietnameseText.nfc(row.cell(COLUMNS.indexOf(column)));
    }

    /** What was guarded on the way out stands as it was. */
    private static String unguarded(String words) {
        return words.startsWith("'") && SafeCell.of(words.substring(1)).equals(words) ? words.substring(1) : words;
    }
}

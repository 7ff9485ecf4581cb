package vn.tongket.exchange.section;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.exchange.file.CsvTable;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.RowCells;
import vn.tongket.exchange.section.PackageContent.FoundFinding;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.ProblemList;

/** Reads {@code findings.csv}. */
public final class FindingsFile {
    public static final List<String> COLUMNS =
            CsvTable.names("code,kind,side,topic,unit,from,to,selected,words,source");
    private static final List<String> NEEDED = List.of("code", "kind", "words");

    private FindingsFile() {}

    public static List<FoundFinding> read(Reader content, ProblemList problems) throws IOException {
        List<FoundFinding> findings = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        try (CsvTable table = CsvTable.open(content, COLUMNS, NEEDED, problems)) {
            table.rows(PackageFiles.MOST_ROWS).forEachRemaining(row -> {
                RowCells cells = new RowCells(row, COLUMNS, problems);
                Finding finding = finding(cells);
                Integer first = lines.putIfAbsent(finding.code(), cells.line());
                if (first != null) {
                    cells.refuse(
                            "code",
                            "the code '" + finding.code() + "' stands in line " + first + " already",
                            "mã “" + finding.code() + "” đã có ở dòng " + first);
                }
                findings.add(new FoundFinding(cells.line(), finding));
            });
        }
        return findings;
    }

    private static Finding finding(RowCells cells) {
        Finding.Kind kind = cells.needChoice("kind", Finding.Kind.class);
        Finding.Side side = cells.choice("side", Finding.Side.class);
        if (side != null && cells.isGood() && !kind.mayTake(side)) {
            cells.refuse(
                    "side",
                    "a " + kind + " has no side " + side
                            + "; OBJECTIVE and SUBJECTIVE belong to CAUSE, ADVANTAGE and DIFFICULTY to SITUATION",
                    kind + " không có " + side
                            + "; OBJECTIVE, SUBJECTIVE dùng cho CAUSE, ADVANTAGE, DIFFICULTY dùng cho SITUATION");
        }
        return new Finding(
                cells.word("code"),
                kind,
                side,
                cells.text("topic"),
                cells.text("unit"),
                window(cells),
                cells.word("words"),
                cells.text("source"),
                cells.flag("selected"));
    }

    private static @Nullable Window window(RowCells cells) {
        LocalDate from = cells.day("from");
        LocalDate to = cells.day("to");
        if (from == null && to == null || !cells.isGood()) {
            return null;
        }
        if (from == null || to == null) {
            cells.refuse("from", "give both from and to, or neither", "hãy ghi cả from và to, hoặc không ghi cả hai");
            return null;
        }
        if (!to.isAfter(from)) {
            cells.refuse(
                    "to",
                    "'to' is the first day after the window and stands after 'from'",
                    "cột to là ngày đầu tiên sau kỳ, phải sau cột from");
            return null;
        }
        return new Window(from, to);
    }
}

package vn.tongket.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.measure.judge.Standing;

/** Phụ lục 11: every target, by verdict, with what was held against it. */
final class TargetsAnnex {
    private TargetsAnnex() {}

    static List<Block> of(List<Judged> judged, String place, Ledger ledger) {
        if (judged.isEmpty()) {
            return List.of();
        }
        TableNotes notes = new TableNotes(place, ledger);
        List<Table.Row> rows = new ArrayList<>();
        int number = 0;
        for (Standing standing : Arrays.asList(Standing.values()).reversed()) {
            List<Judged> alike = judged.stream()
                    .filter(one -> one.verdict().standing() == standing)
                    .toList();
            if (!alike.isEmpty()) {
                rows.add(Table.Row.group(
                        "Chỉ tiêu " + standing.inSentence() + " (" + Wording.counted(alike.size()) + ")"));
            }
            for (Judged one : alike) {
                rows.add(row(++number, one, notes));
            }
        }
        List<Table.Column> columns = List.of(
                Table.Column.centred("TT", 0.5),
                Table.Column.words("Chỉ tiêu", 3.6),
                Table.Column.centred("Đơn vị tính", 1.3),
                Table.Column.number("Mục tiêu", "", 1.1),
                Table.Column.centred("Thời hạn", 1.1),
                Table.Column.number("Thực hiện", "", 1.2),
                Table.Column.centred("Đánh giá", 1.1));
        return List.of(new Table("", "", columns, rows, notes.note()));
    }

    private static Table.Row row(int number, Judged one, TableNotes notes) {
        return Table.Row.of(List.of(
                Run.of(String.valueOf(number)),
                Run.of(one.indicator().name()),
                Run.of(one.indicator().measuredIn()),
                Run.of(TargetWords.cell(one.indicator(), one.target())),
                Run.of(when(one)),
                notes.cell(one.figure()),
                Run.of(one.words())));
    }

    private static String when(Judged one) {
        int until = one.target().window().countsForYear();
        if (!one.target().isYearly()) {
            return "năm " + until;
        }
        return one.figure() == null
                ? "hằng năm"
                : "hằng năm (" + one.figure().window().countsForYear() + ")";
    }
}

package vn.tongket.review.part;

import java.util.Arrays;
import java.util.List;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Table;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.ThresholdWords;
import vn.tongket.review.figure.Judged;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.PeriodWords;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.TargetWords;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.table.FigureTable;

/** Phụ lục 11: every target, by verdict, with what was held against it. */
public final class TargetsAnnex {
    private TargetsAnnex() {}

    public static List<Block> of(Subject subject, String place, Ledger ledger) {
        List<Judged> judged = subject.judged();
        if (judged.isEmpty()) {
            return List.of();
        }
        FigureTable table =
                new FigureTable(FigureTable.Lies.IN_ROWS, (words, figure) -> ledger.figure(place, words, figure));
        columns().forEach(table::column);
        ThresholdWords thresholds = new ThresholdWords();
        int number = 0;
        for (Standing standing : Arrays.asList(Standing.values()).reversed()) {
            List<Judged> alike = judged.stream()
                    .filter(one -> one.verdict().standing() == standing)
                    .toList();
            if (!alike.isEmpty()) {
                table.group("Chỉ tiêu " + standing.inSentence() + " ("
                        + subject.smallNumbers().counted(alike.size()) + ")");
            }
            for (Judged one : alike) {
                table.row(row(++number, one, subject));
                thresholds.add(String.valueOf(number), one.verdict());
            }
        }
        table.note(thresholds.words("dòng"));
        return List.of(table.table(""));
    }

    private static List<Table.Column> columns() {
        return List.of(
                Table.Column.centred("TT", 0.5),
                Table.Column.words("Chỉ tiêu", 3.6),
                Table.Column.centred("Đơn vị tính", 1.3),
                Table.Column.number("Mục tiêu", "", 1.1),
                Table.Column.centred("Kỳ số liệu", 1.3),
                Table.Column.number("Thực hiện", "", 1.2),
                Table.Column.centred("Đánh giá", 1.1));
    }

    private static List<FigureCell> row(int number, Judged one, Subject subject) {
        return List.of(
                FigureCell.words(String.valueOf(number)),
                FigureCell.words(one.indicator().name()),
                FigureCell.words(one.indicator().measuredIn()),
                FigureCell.words(TargetWords.cell(one.indicator(), one.target())),
                FigureCell.words(when(one)),
                subject.cell(one.figure()),
                FigureCell.words(one.words()));
    }

    /** Of the figure that was judged; a target for every year names that year. */
    private static String when(Judged one) {
        if (one.figure() == null) {
            return one.target().isYearly()
                    ? "hằng năm"
                    : PeriodWords.of(one.target().window());
        }
        return PeriodWords.of(one.figure().window()) + (one.target().isYearly() ? " (hằng năm)" : "");
    }
}

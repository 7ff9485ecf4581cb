package vn.tongket.portal.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.NumberCell;
import vn.tongket.page.part.Course;

class LineColumnsTest {
    private static final String USUAL = "Vượt: hơn mức đề ra; đạt: từ 100% mức đề ra; cơ bản đạt: từ 95%.";

    private static IndicatorLine line(String thresholds, String gap, String change) {
        return new IndicatorLine(
                "Một chỉ tiêu",
                "",
                "/chi-tieu/a/b",
                null,
                null,
                new IndicatorLine.Reached(NumberCell.of("99,1%"), "2025", "167/168 xã", change),
                new IndicatorLine.Asked(thresholds.isEmpty() ? "" : "≥ 100%", "", thresholds),
                gap,
                "",
                Course.NONE,
                Standing.NEARLY_MET);
    }

    @Test
    void whatMostLinesHaveStandsUnderTheTableAndOnlyTheRestInTheLine() {
        IndicatorLine other =
                line("Vượt: hơn mức đề ra; đạt: từ 100% mức đề ra; cơ bản đạt: từ 97%.", "còn thiếu 0,9 điểm %", "");
        IndicatorLine range = line("Đạt: từ 100% mức đề ra; cơ bản đạt: từ 90%.", "", "");
        IndicatorLine fewer = line("Vượt: hơn mức đề ra; đạt: từ 100% mức đề ra.", "", "");
        LineColumns columns =
                LineColumns.of(List.of(line(USUAL, "", ""), line(USUAL, "", ""), other, range, fewer), true);
        assertThat(columns.thresholds()).isEqualTo(USUAL);
        assertThat(columns.under(line(USUAL, "", ""))).isEqualTo("167/168 xã");
        assertThat(columns.under(other)).isEqualTo("còn thiếu 0,9 điểm % · 167/168 xã · cơ bản đạt: từ 97%.");
        assertThat(columns.under(range)).isEqualTo("167/168 xã · cơ bản đạt: từ 90%.");
        assertThat(columns.under(fewer)).isEqualTo("167/168 xã · Vượt: hơn mức đề ra; đạt: từ 100% mức đề ra.");
    }

    @Test
    void noColumnStaysEmpty() {
        LineColumns watched = LineColumns.of(List.of(line("", "", "")), true);
        assertThat(watched.target()).isFalse();
        assertThat(watched.verdict()).isFalse();
        assertThat(watched.count()).isEqualTo(4);
        LineColumns board = LineColumns.of(List.of(line(USUAL, "còn thiếu 1", "tăng 2")), false);
        assertThat(List.of(board.target(), board.gap(), board.change())).containsOnly(true);
        assertThat(board.verdict()).isFalse();
        assertThat(board.count()).isEqualTo(7);
        // Where each line says its verdict, how far it falls short stands small under its name.
        LineColumns resolution = LineColumns.of(List.of(line(USUAL, "còn thiếu 1", "tăng 2")), true);
        assertThat(resolution.gap()).isFalse();
        assertThat(resolution.change()).isFalse();
        assertThat(resolution.count()).isEqualTo(6);
    }
}

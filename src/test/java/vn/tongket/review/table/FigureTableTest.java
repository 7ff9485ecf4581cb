package vn.tongket.review.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.review.text.SomeFigures;

class FigureTableTest {
    private static final Indicator CLASSES = SomeFigures.indicator("Số lớp", "lớp", TimeRule.SUM, 0);
    private static final Indicator RATE = SomeFigures.indicator("Tỷ lệ", "%", TimeRule.LAST, 1);

    @Test
    void years_of_the_same_why_share_one_note_without_a_mark() {
        Table table = rows(
                cells("1", "Số lớp", lacking(2019, "Xã A"), lacking(2020, "Xã A")),
                cells("2", "Số cuộc", lacking(2019, "Xã A"), SomeFigures.lacking(CLASSES, 2020, "8", "Xã A", "Xã B")));
        assertThat(words(table, 0)).containsExactly("1", "Số lớp", "11", "11");
        assertThat(words(table, 1)).containsExactly("2", "Số cuộc", "11", "8 (1)");
        assertThat(Run.wordsOf(table.note()))
                .isEqualTo("Ghi chú: Chưa có số liệu của xã A (9/10 xã). (1) Chỉ 8/10 xã có số, chưa đại diện cho"
                        + " toàn địa bàn; chưa có số liệu của xã A và xã B.");
    }

    @Test
    void what_a_whole_row_lacks_is_marked_at_its_name_and_whole_rows_are_excepted() {
        Table table = rows(
                cells("1", "A", lacking(2019, "Xã A"), lacking(2020, "Xã A")),
                cells("2", "B", SomeFigures.whole(CLASSES, 2019, "1"), SomeFigures.whole(CLASSES, 2020, "2")),
                cells("3", "C", lacking(2019, "Xã B"), lacking(2020, "Xã B")));
        assertThat(words(table, 0)).containsExactly("1", "A", "11", "11");
        assertThat(words(table, 2)).containsExactly("3", "C (1)", "11", "11");
        assertThat(Run.wordsOf(table.note()))
                .isEqualTo("Ghi chú: Chưa có số liệu của xã A (9/10 xã), trừ dòng 2. (1) Chưa có số liệu của xã B"
                        + " (9/10 xã).");
    }

    @Test
    void numbers_of_a_column_have_the_same_decimals_and_stand_alone() {
        FigureTable table = table();
        table.row(List.of(
                FigureCell.words("1"),
                FigureCell.words("A"),
                FigureCell.part(SomeFigures.whole(RATE, 2019, "5"), new BigDecimal("8983")),
                FigureCell.of(SomeFigures.whole(RATE, 2019, "5"))));
        table.row(List.of(
                FigureCell.words("2"),
                FigureCell.words("B"),
                FigureCell.part(SomeFigures.whole(RATE, 2020, "6"), new BigDecimal("8992.20")),
                FigureCell.of(null)));
        assertThat(words(table.table(""), 0)).containsExactly("1", "A", "8.983,0", "5,0");
        assertThat(words(table.table(""), 1)).containsExactly("2", "B", "8.992,2", "…");
        assertThat(Run.wordsOf(table.table("").note())).isEqualTo("Ghi chú: (…) Chưa có số liệu.");
    }

    @Test
    void units_that_lack_beside_a_shared_note_stand_in_one_sentence() {
        Figure more = SomeFigures.enough(SomeFigures.lacking(CLASSES, 2021, "9", "Xã A", "Xã B"));
        Figure other = SomeFigures.enough(SomeFigures.lacking(CLASSES, 2022, "9", "Xã A", "Xã C"));
        Table table = rows(cells("1", "A", lacking(2019, "Xã A"), more), cells("2", "B", lacking(2020, "Xã A"), other));
        assertThat(Run.wordsOf(table.note())).endsWith("Thiếu thêm: (1) xã B; (2) xã C.");
    }

    @Test
    void who_has_a_part_only_does_not_repeat_who_lacks_in_the_whole_table() {
        Figure part = SomeFigures.enough(SomeFigures.lackingAndPartly(CLASSES, 2021, "9", "Xã A", "Xã B"));
        Figure other = SomeFigures.enough(SomeFigures.lackingAndPartly(CLASSES, 2022, "9", "Xã A", "Xã C"));
        Table table = rows(cells("1", "A", lacking(2019, "Xã A"), part), cells("2", "B", lacking(2020, "Xã A"), other));
        assertThat(Run.wordsOf(table.note()))
                .endsWith("Chỉ có số một phần kỳ: (1) xã B (8/10 xã); (2) xã C (8/10 xã).");
    }

    @Test
    void an_estimate_is_marked_and_explained() {
        Table table = rows(cells(
                "1",
                "A",
                SomeFigures.estimate(SomeFigures.whole(CLASSES, 2019, "7")),
                SomeFigures.whole(CLASSES, 2020, "8")));
        assertThat(words(table, 0)).containsExactly("1", "A", "7*", "8");
        assertThat(Run.wordsOf(table.note())).startsWith("Ghi chú: (*) Số ước tính theo tỷ lệ dân số");
    }

    @Test
    void the_rule_of_the_whole_period_stands_in_its_head_or_in_a_note() {
        Window period = new Window(Window.year(2019).from(), Window.year(2020).to());
        WholePeriod alike = new WholePeriod(period, FigureTable.Lies.IN_ROWS);
        alike.add("1", CLASSES, List.of(), SomeFigures.whole(CLASSES, 2020, "7"));
        assertThat(alike.head()).isEqualTo("Tổng giai đoạn 2019–2020");
        assertThat(alike.notes()).isEmpty();
        WholePeriod mixed = new WholePeriod(period, FigureTable.Lies.IN_ROWS);
        mixed.add("1", CLASSES, List.of(), SomeFigures.whole(CLASSES, 2020, "7"));
        mixed.add("2", RATE, List.of(), SomeFigures.whole(RATE, 2020, "5"));
        mixed.add("3", RATE, List.of(), null);
        assertThat(mixed.head()).isEqualTo("Giai đoạn 2019–2020");
        assertThat(mixed.notes())
                .containsExactly("Cột “Giai đoạn 2019–2020”: dòng 1 là tổng các năm; dòng 2 là số cuối kỳ.");
    }

    @Test
    void years_of_other_boundaries_say_that_they_do_not_add_up() {
        Window period = new Window(Window.year(2019).from(), Window.year(2020).to());
        Figure total = SomeFigures.of(CLASSES, period, "30", 10, 0, List.of());
        List<Figure> years = List.of(SomeFigures.whole(CLASSES, 2019, "7"), SomeFigures.whole(CLASSES, 2020, "8"));
        WholePeriod apart = new WholePeriod(period, FigureTable.Lies.IN_ROWS);
        apart.add("1", CLASSES, years, total);
        assertThat(apart.notes())
                .containsExactly("Số các năm theo địa giới từng năm, cộng lại không bằng số cả giai đoạn theo địa giới"
                        + " ngày 31/12/2020 (dòng 1).");
        WholePeriod sums = new WholePeriod(period, FigureTable.Lies.IN_ROWS);
        sums.add("1", CLASSES, years, SomeFigures.of(CLASSES, period, "15", 10, 0, List.of()));
        assertThat(sums.notes()).isEmpty();
    }

    private static Figure lacking(int year, String name) {
        return SomeFigures.lacking(CLASSES, year, "11", name);
    }

    private static List<FigureCell> cells(String number, String name, Figure one, Figure other) {
        return List.of(FigureCell.words(number), FigureCell.words(name), FigureCell.of(one), FigureCell.of(other));
    }

    @SafeVarargs
    private static Table rows(List<FigureCell>... rows) {
        FigureTable table = table();
        List.of(rows).forEach(table::row);
        return table.table("");
    }

    private static FigureTable table() {
        FigureTable table =
                new FigureTable(FigureTable.Lies.IN_ROWS, (words, figure) -> new Run.LiveFigure(words, "", false));
        table.column(Table.Column.centred("TT", 1));
        table.column(Table.Column.words("Chỉ tiêu", 1));
        table.column(Table.Column.number("2019", "", 1));
        table.column(Table.Column.number("2020", "", 1));
        return table;
    }

    private static List<String> words(Table table, int row) {
        return table.rows().get(row).cells().stream().map(Run::wordsOf).toList();
    }
}

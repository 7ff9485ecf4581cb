package vn.tongket.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.Typeface;

class RowLinesTest {
    private static final double WIDTH = 468;

    @Test
    void a_column_of_long_lists_takes_the_room_that_names_do_not_need() {
        double[] points = widths("Thành phần ".repeat(40).strip());
        assertThat(points[2]).isGreaterThan(2 * points[1]).isGreaterThan(WIDTH / 2);
        assertThat(points[0] + points[1] + points[2]).isCloseTo(WIDTH, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void what_does_not_break_on_paper_has_room() {
        Table table = new Table(
                "",
                "",
                List.of(Table.Column.words("Số, ký hiệu", 1), Table.Column.words("Trích yếu", 1)),
                List.of(Table.Row.of(List.of(
                        Run.of("Quyết định số 1944/QĐ-UBND"), Run.of("về việc kiện toàn Hội đồng ".repeat(9))))),
                List.of());
        assertThat(ColumnWidths.fit(table, WIDTH, 12).points()[0])
                .isGreaterThan(Typeface.REGULAR.width("số 1944/QĐ-UBND", 12) + 10);
    }

    @Test
    void what_nothing_needs_is_spread() {
        double[] points = widths("Ngắn");
        assertThat(points[2]).isLessThan(points[1]);
    }

    private static double[] widths(String list) {
        Table table = new Table(
                "",
                "",
                List.of(
                        Table.Column.centred("TT", 1),
                        Table.Column.words("Tên tổ chức", 1),
                        Table.Column.words("Gồm", 1)),
                List.of(Table.Row.of(List.of(Run.of("1"), Run.of("Ban Chỉ đạo tỉnh"), Run.of(list)))),
                List.of());
        return ColumnWidths.fit(table, WIDTH, 12).points();
    }
}

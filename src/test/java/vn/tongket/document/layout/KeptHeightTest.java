package vn.tongket.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.document.SampleDocuments;
import vn.tongket.document.Samples;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

class KeptHeightTest {
    private static final double PAGE = WordUnits.points(257);
    private static final Table.Column YEAR = Table.Column.words("Năm", 1);
    private static final KeptHeight HEIGHT =
            new KeptHeight(SampleDocuments.state(true).head().format(), WordUnits.points(165));

    @Test
    void a_chart_with_caption_and_figures_leaves_no_more_than_a_third_of_a_page_blank() {
        Chart chart = Samples.line()
                .with(table(1, "Ghi chú: Chưa có số liệu của xã Cát Lãng (167/168 xã). Thiếu thêm: (1) xã Lan Uyển."));
        Chart titled = new Chart(
                chart.kind(),
                "Biểu đồ 3. Chi ngân sách cho quốc phòng bình quân đầu người tăng từ 11.567 (năm 2016) lên 20.820"
                        + " đồng/người/năm (năm 2025) (số liệu của 166-167/168 xã)",
                "Tỉnh Hoa Giang, giai đoạn 2016-2025, đơn vị tính: %",
                chart.unit(),
                chart.decimals(),
                chart.series(),
                chart.description(),
                chart.aim(),
                chart.figures());
        assertThat(HEIGHT.of(List.of(titled), 0)).isBetween(PAGE / 4, PAGE * 0.36);
    }

    @Test
    void a_low_table_goes_to_the_next_page_whole_and_a_high_one_breaks() {
        assertThat(HEIGHT.isKeptWhole(table(8, ""))).isTrue();
        assertThat(HEIGHT.isKeptWhole(table(30, ""))).isFalse();
        assertThat(HEIGHT.firstRows(table(30, ""))).isEqualTo(2);
        assertThat(HEIGHT.lastRows(table(30, "Ghi chú."))).isEqualTo(3);
    }

    /** Two rows of half a page each never stand together: the head would stand alone on the page before. */
    @Test
    void a_table_of_very_high_rows_holds_only_its_first_to_its_head() {
        String long_ = "Trưởng ban: Bí thư Tỉnh ủy; ".repeat(60);
        Table table = new Table(
                "",
                "",
                List.of(YEAR, YEAR, YEAR),
                List.of(row("1", long_, ""), row("2", long_, ""), row("3", long_, "")),
                List.of());
        assertThat(HEIGHT.isKeptWhole(table)).isFalse();
        assertThat(HEIGHT.firstRows(table)).isEqualTo(1);
        assertThat(HEIGHT.lastRows(table)).isEqualTo(1);
    }

    private static Table table(int rows, String note) {
        return new Table(
                "",
                "",
                List.of(YEAR, YEAR, YEAR),
                java.util.stream.IntStream.range(0, rows)
                        .mapToObj(i -> row("2016", "1", "2"))
                        .toList(),
                note.isEmpty() ? List.of() : Run.of(note));
    }

    private static Table.Row row(String... cells) {
        return Table.Row.of(java.util.Arrays.stream(cells).map(Run::of).toList());
    }

    @Test
    void a_lead_in_needs_room_for_what_it_leads_to() {
        KeptHeight height = new KeptHeight(SampleDocuments.state(true).head().format(), 468);
        Block items = new Block.Items(Block.ItemMark.DASH, List.of(Run.of("Một."), Run.of("Hai.")));
        double led = height.of(List.of(Block.Paragraph.of("Thuận lợi:"), items), 0);
        assertThat(led)
                .isEqualTo(
                        height.of(List.of(Block.Paragraph.of("Thuận lợi."), items), 0) + height.of(List.of(items), 0));
    }
}

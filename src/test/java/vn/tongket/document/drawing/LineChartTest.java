package vn.tongket.document.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tongket.document.model.Chart;

class LineChartTest {
    private static final int SERIES = 600;

    /** Rising, falling, zigzag and level series of all sizes, with gaps, estimates, thin ground, levels near and far. */
    static Stream<Chart> charts() {
        Random random = new Random(20261129);
        return IntStream.range(0, SERIES).mapToObj(i -> chart(random, i));
    }

    private static Chart chart(Random random, int number) {
        int length = 1 + random.nextInt(14);
        int decimals = random.nextInt(3);
        double size = Math.pow(10, random.nextInt(7) - 1);
        double spread = List.of(0.0, 0.005, 0.1, 1.0, 4.0).get(random.nextInt(5));
        double slope = random.nextDouble() - 0.5;
        boolean aimed = random.nextBoolean();
        List<Chart.Series> series = new ArrayList<>();
        for (int s = 0; s < 1 + number % 3; s++) {
            List<Chart.Mark> marks = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                double value = size * (1 + spread * (random.nextDouble() - 0.5 + slope * i / length));
                double level = size * (1 + (i > length / 2 ? 0.1 : 0.02));
                marks.add(new Chart.Mark(
                        String.valueOf(2016 + i),
                        random.nextInt(9) == 0 ? null : decimal(value, decimals),
                        aimed && s == 0 ? decimal(level, decimals) : null,
                        false,
                        random.nextInt(8) == 0,
                        Chart.Ground.values()[random.nextInt(12) < 10 ? 0 : random.nextInt(3)],
                        ""));
            }
            series.add(new Chart.Series("Đơn vị thứ " + s, Chart.Role.VALUE, marks));
        }
        return new Chart(Chart.Kind.LINE, "Chuỗi " + number, "", "triệu đồng/người", decimals, series, "")
                .aiming(Chart.Aim.values()[number % 4]);
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void no_words_touch_a_line_a_point_or_other_words(Chart chart) {
        for (Drawing drawing : List.of(ChartDrawer.drawing(chart), ChartDrawer.narrow(chart))) {
            List<Drawing.Words> words = shapes(drawing, Drawing.Words.class);
            for (int i = 0; i < words.size(); i++) {
                Area area = Area.of(words.get(i));
                String what = chart.title() + ": " + words.get(i).words();
                assertThat(new Area(-0.5, 0, drawing.width() + 0.5, drawing.height()).holds(area))
                        .as(what + " lies in the drawing")
                        .isTrue();
                assertThat(shapes(drawing, Drawing.Line.class)).as(what).noneMatch(area::isCrossedBy);
                assertThat(shapes(drawing, Drawing.Dot.class))
                        .as(what)
                        .noneMatch(dot -> Area.of(dot).overlaps(area));
                assertThat(words.subList(i + 1, words.size()))
                        .as(what)
                        .noneMatch(other -> Area.of(other).overlaps(area));
            }
        }
    }

    @Test
    void a_line_of_ten_years_has_all_its_labels_with_the_decimals_of_the_table() {
        assertThat(labels(series("85.5", "87", "88.3", "89.5", "86.4", "87.9", "91.7", "93.7", "95.2", "94.4")))
                .containsExactlyInAnyOrder(
                        "85,5", "87,0", "88,3", "89,5", "86,4", "87,9", "91,7", "93,7", "95,2", "94,4");
    }

    @Test
    void where_not_every_label_has_room_only_ends_and_extremes_have_one() {
        Chart chart = series(
                "913230", "920170", "927089", "934181", "941415", "948950", "956015", "963645", "970874", "978557");
        assertThat(words(ChartDrawer.narrow(chart)))
                .contains("913.230,0", "978.557,0")
                .doesNotContain("941.415,0", "948.950,0");
    }

    @Test
    void the_plot_takes_the_width_whatever_the_series_and_its_target_are_called() {
        Chart chart = new Chart(
                        Chart.Kind.LINE,
                        "t",
                        "",
                        "%",
                        1,
                        List.of(new Chart.Series(
                                "Tỷ lệ quy hoạch, kế hoạch cấp xã lồng ghép nội dung quốc phòng, an ninh của toàn tỉnh",
                                Chart.Role.VALUE,
                                List.of(
                                        Chart.Mark.of("2024", new BigDecimal("90"), new BigDecimal("95")),
                                        Chart.Mark.of("2025", new BigDecimal("97"), new BigDecimal("95"))))),
                        "")
                .aiming(Chart.Aim.AT_LEAST);
        Drawing drawing = ChartDrawer.drawing(chart);
        double longest = shapes(drawing, Drawing.Line.class).stream()
                .filter(line -> line.colour().equals(Drawing.HAIRLINE))
                .mapToDouble(line -> line.x2() - line.x1())
                .max()
                .orElseThrow();
        assertThat(longest).isGreaterThan(0.9 * drawing.width());
        assertThat(words(drawing)).contains("Mục tiêu ≥ 95");
    }

    @Test
    void what_is_not_whole_is_hollow_and_not_joined_and_the_note_says_why() {
        Chart chart = new Chart(
                Chart.Kind.LINE,
                "t",
                "",
                "%",
                1,
                List.of(new Chart.Series(
                        "Thực hiện",
                        Chart.Role.VALUE,
                        List.of(
                                Chart.Mark.of("2022", new BigDecimal("20")),
                                mark("2023", "30", Chart.Ground.THIN, "có số của 131/168 đơn vị"),
                                Chart.Mark.of("2024", new BigDecimal("40")),
                                Chart.Mark.of("2025", new BigDecimal("50")),
                                mark("2026", "60", Chart.Ground.UNFINISHED, "số của 9 tháng")))),
                "");
        Drawing drawing = ChartDrawer.drawing(chart);
        assertThat(shapes(drawing, Drawing.Line.class).stream()
                        .filter(line -> line.thickness() == 2.5 && line.x2() - line.x1() > 30))
                .as("2024 to 2025 only")
                .hasSize(1);
        assertThat(shapes(drawing, Drawing.Dot.class).stream()
                        .filter(dot -> dot.fill().equals(Drawing.PAPER)))
                .as("two points, and their samples in the key")
                .hasSize(4);
        assertThat(ChartDrawer.notes(chart))
                .containsExactly("Điểm rỗng màu xám, không nối vào đường: năm 2023 (có số của 131/168 đơn vị), năm 2026"
                        + " (số của 9 tháng).");
    }

    @Test
    void an_axis_does_not_dramatise_what_hardly_moves() {
        Scale scale = LineChart.scale(series("100.1", "100.4", "100.0", "100.5", "100.3"));
        assertThat(scale.low()).isEqualByComparingTo("90");
        assertThat(scale.high()).isEqualByComparingTo("110");
        assertThat(ChartDrawer.notes(series("100.1", "100.5"))).containsExactly("Trục đứng bắt đầu từ 90%.");
    }

    @Test
    void an_axis_of_shares_ends_at_all_and_one_whose_values_fall_far_begins_at_zero() {
        Scale shares = LineChart.scale(series("99.1", "99.9"));
        assertThat(shares.low()).isEqualByComparingTo("80");
        assertThat(shares.high()).isEqualByComparingTo("100");
        Scale fallen = LineChart.scale(series("10.2", "2.8"));
        assertThat(fallen.low()).isEqualByComparingTo("0");
        assertThat(ChartDrawer.notes(series("10.2", "2.8"))).isEmpty();
    }

    @Test
    void every_axis_holds_its_values_and_leaves_zero_only_with_a_span_of_a_fifth() {
        assertThat(charts()).allSatisfy(chart -> {
            Scale scale = LineChart.scale(chart);
            List<BigDecimal> values = chart.series().stream()
                    .flatMap(series -> series.marks().stream())
                    .flatMap(mark -> Stream.of(mark.value(), mark.target()))
                    .filter(value -> value != null)
                    .toList();
            assertThat(values)
                    .allMatch(value -> value.compareTo(scale.low()) >= 0 && value.compareTo(scale.high()) <= 0);
            BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
            assertThat(scale.low().signum() <= 0
                            || scale.high().subtract(scale.low()).doubleValue() >= 0.19 * most.doubleValue())
                    .isTrue();
        });
    }

    private static Chart series(String... values) {
        List<Chart.Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            marks.add(Chart.Mark.of(String.valueOf(2016 + i), new BigDecimal(values[i])));
        }
        return new Chart(
                Chart.Kind.LINE, "t", "", "%", 1, List.of(new Chart.Series("Thực hiện", Chart.Role.VALUE, marks)), "");
    }

    private static Chart.Mark mark(String label, @Nullable String value, Chart.Ground ground, String remark) {
        return new Chart.Mark(label, value == null ? null : new BigDecimal(value), null, false, false, ground, remark);
    }

    private static List<String> labels(Chart chart) {
        return LineChart.labels(chart).stream().map(LineChart.Label::words).toList();
    }

    private static List<String> words(Drawing drawing) {
        return shapes(drawing, Drawing.Words.class).stream()
                .map(Drawing.Words::words)
                .toList();
    }

    private static <T> List<T> shapes(Drawing drawing, Class<T> kind) {
        return drawing.shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

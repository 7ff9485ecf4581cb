package vn.tongket.document.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.tongket.document.Samples;
import vn.tongket.document.model.Chart;

class ChartDrawerTest {

    static Stream<Chart> charts() {
        return Stream.of(Samples.line(), Samples.lines(), Samples.bars(), Samples.bullets());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_is_well_formed_and_speaks_to_those_who_cannot_see_it(Chart chart) throws Exception {
        Element svg = parsed(ChartDrawer.svg(chart));
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.description());
        assertThat(ChartDrawer.svg(chart)).doesNotContain("style=", "<style", "<script");
    }

    @Test
    void a_line_breaks_where_there_is_no_figure() {
        List<Drawing.Line> lines = lines(ChartDrawer.drawing(Samples.line())).stream()
                .filter(line -> line.thickness() == 2.5 && line.y2() > 40)
                .toList();
        assertThat(lines).as("nine points with one gap between").hasSize(7);
    }

    @Test
    void targets_are_steps() {
        List<Drawing.Line> steps = lines(ChartDrawer.drawing(Samples.line())).stream()
                .filter(line -> line.thickness() == 1.5 && line.x2() - line.x1() > 30)
                .toList();
        assertThat(steps).hasSize(2).allMatch(line -> line.y1() == line.y2());
        assertThat(steps.get(0).x2())
                .as("one begins where the other ends")
                .isEqualTo(steps.get(1).x1());
        assertThat(steps.get(0).y1()).isGreaterThan(steps.get(1).y1());
    }

    @Test
    void bars_are_sorted_with_missing_ones_last_and_the_one_needing_attention_hatched() {
        String svg = ChartDrawer.svg(Samples.bars());
        assertThat(svg).containsSubsequence(">Xã Đồng Tâm<", ">Phường Trần Hưng<", ">Xã Ấp Bắc<", ">Xã Yên Ổn");
        assertThat(svg).contains("67,0%, thiếu 28 điểm %", "… chưa có số liệu", "<pattern");
    }

    @Test
    void bars_are_as_long_as_their_figures() {
        List<Drawing.Box> boxes = ChartDrawer.drawing(Samples.bars()).shapes().stream()
                .filter(Drawing.Box.class::isInstance)
                .map(Drawing.Box.class::cast)
                .toList();
        assertThat(boxes).hasSize(3);
        assertThat(boxes.get(2).width() / boxes.get(0).width())
                .isCloseTo(67 / 99.1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void words_are_escaped() throws Exception {
        Chart chart = new Chart(
                Chart.Kind.BAR,
                "A < B & \"C\"",
                "",
                "%",
                0,
                List.of(new Chart.Series("", Chart.Role.VALUE, List.of(Chart.Mark.of("<b>", BigDecimal.ONE)))),
                "'d'");
        assertThat(parsed(ChartDrawer.svg(chart))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("A < B & \"C\"");
        assertThat(ChartDrawer.figure(chart)).doesNotContain("<b>");
    }

    @Test
    void one_point_and_all_alike_can_be_drawn() {
        for (String value : List.of("0", "5", "-3", "1000000")) {
            for (Chart.Kind kind : Chart.Kind.values()) {
                Chart chart = new Chart(
                        kind,
                        "t",
                        "",
                        "",
                        0,
                        List.of(new Chart.Series(
                                "", Chart.Role.VALUE, List.of(Chart.Mark.of("2023", new BigDecimal(value))))),
                        "d");
                assertThat(ChartDrawer.svg(chart)).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void marks_of_an_axis_are_round_and_hold_all_values() {
        Scale scale = Scale.fromZero(List.of(new BigDecimal("99.9"), new BigDecimal("12")), 5);
        assertThat(scale.marks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(decimals("0", "20", "40", "60", "80", "100"));
        Scale small = Scale.forLines(List.of(new BigDecimal("81.4"), new BigDecimal("99.9")), true, 5);
        assertThat(small.low()).isEqualByComparingTo("80");
        assertThat(small.high()).isEqualByComparingTo("100");
    }

    private static BigDecimal[] decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    @Test
    void pictures_have_at_least_300_dots_an_inch_over_the_text_width() throws Exception {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(PicturePen.png(ChartDrawer.drawing(Samples.bars()))));
        assertThat(picture.getWidth() / (170 / 25.4)).isGreaterThan(300);
    }

    @Test
    void a_chart_refuses_what_cannot_be_drawn_truly() {
        Chart.Series series = new Chart.Series("a", Chart.Role.VALUE, List.of(Chart.Mark.of("x", BigDecimal.ONE)));
        Chart.Series other = new Chart.Series("b", Chart.Role.VALUE, List.of(Chart.Mark.of("y", BigDecimal.ONE)));
        assertThatThrownBy(() -> new Chart(Chart.Kind.LINE, "t", "", "", 0, List.of(series, other), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart(Chart.Kind.BAR, "t", "", "", 0, List.of(series, series), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Drawing.Line> lines(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Line.class::isInstance)
                .map(Drawing.Line.class::cast)
                .toList();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}

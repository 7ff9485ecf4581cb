package vn.tongket.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import vn.tongket.document.SampleDocuments;
import vn.tongket.document.Samples;
import vn.tongket.document.drawing.LineChart;
import vn.tongket.document.drawing.Scale;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

class WordChartTest {

    @Test
    void a_line_is_a_native_chart_and_its_xml_holds_against_the_schema() throws Exception {
        XWPFDocument word = read(Samples.line());
        assertThat(word.getCharts()).hasSize(1);
        assertThat(word.getAllPictures()).isEmpty();
        List<XmlError> errors = new ArrayList<>();
        XWPFChart chart = word.getCharts().getFirst();
        assertThat(chart.getCTChartSpace().validate(new XmlOptions().setErrorListener(errors)))
                .as(errors.toString())
                .isTrue();
    }

    @Test
    void its_title_is_the_caption_above_and_it_speaks_to_those_who_cannot_see_it() throws Exception {
        XWPFDocument word = read(Samples.line());
        var chart = word.getCharts().getFirst().getCTChart();
        assertThat(chart.isSetTitle()).isFalse();
        assertThat(chart.getAutoTitleDeleted().getVal()).isTrue();
        var frame = word.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
                .findFirst()
                .orElseThrow()
                .getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr();
        assertThat(frame.getDescr()).isEqualTo(Samples.line().description());
        assertThat(frame.getTitle()).isEqualTo(Samples.line().title());
    }

    @Test
    void axes_know_each_other_and_span_what_the_drawing_spans() throws Exception {
        XWPFDocument word = read(Samples.line());
        var area = word.getCharts().getFirst().getCTChart().getPlotArea();
        CTLineChart lines = area.getLineChartArray(0);
        assertThat(lines.getAxIdArray(0).getVal())
                .isEqualTo(area.getCatAxArray(0).getAxId().getVal())
                .isEqualTo(area.getValAxArray(0).getCrossAx().getVal());
        assertThat(lines.getAxIdArray(1).getVal())
                .isEqualTo(area.getValAxArray(0).getAxId().getVal())
                .isEqualTo(area.getCatAxArray(0).getCrossAx().getVal());
        var scaling = area.getValAxArray(0).getScaling();
        Scale scale = LineChart.scale(Samples.line());
        assertThat(scaling.getMin().getVal()).isEqualTo(scale.low().doubleValue());
        assertThat(scaling.getMax().getVal()).isEqualTo(scale.high().doubleValue());
    }

    @Test
    void numbers_follow_the_table_in_the_vietnamese_way_and_an_estimate_has_its_mark() throws Exception {
        XWPFDocument word = read(Samples.line());
        CTLineSer line = first(word);
        List<String> formats = java.util.Arrays.stream(line.getDLbls().getDLblArray())
                .map(CTDLbl::getNumFmt)
                .map(format -> format.getFormatCode())
                .toList();
        assertThat(formats).contains("[$-42A]#,##0.0").last().isEqualTo("[$-42A]#,##0.0\"*\"");
        assertThat(word.getCharts().getFirst().getCTChartSpace().getLang().getVal())
                .isEqualTo("vi-VN");
        assertThat(word.getCharts().getFirst().getCTChartSpace().getTxPr().toString())
                .contains("Times New Roman");
    }

    @Test
    void a_missing_figure_is_a_gap_in_the_line_and_an_empty_cell_in_the_sheet_inside() throws Exception {
        XWPFDocument word = read(Samples.line());
        CTLineSer line = first(word);
        assertThat(line.getVal().getNumRef().getNumCache().getPtCount().getVal())
                .isEqualTo(10);
        assertThat(IntStream.range(0, line.getVal().getNumRef().getNumCache().sizeOfPtArray())
                        .mapToObj(i -> line.getVal()
                                .getNumRef()
                                .getNumCache()
                                .getPtArray(i)
                                .getIdx()))
                .containsExactly(0L, 1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L);
        XSSFSheet sheet = word.getCharts().getFirst().getWorkbook().getSheetAt(0);
        assertThat(line.getVal().getNumRef().getF()).isEqualTo("'" + sheet.getSheetName() + "'!$B$2:$B$11");
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Thực hiện");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2014");
        assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(87.25);
        assertThat(sheet.getRow(4).getCell(1)).isNull();
    }

    @Test
    void levels_are_steps_each_with_its_name() throws Exception {
        XWPFDocument word = read(Samples.line());
        CTLineChart lines =
                word.getCharts().getFirst().getCTChart().getPlotArea().getLineChartArray(0);
        assertThat(lines.getSerList())
                .extracting(series ->
                        series.getTx().getStrRef().getStrCache().getPtArray(0).getV())
                .containsExactly("Thực hiện", "Mục tiêu 90 (2014–2017)", "Mục tiêu 95 (2018–2023)");
    }

    @Test
    void caption_plot_notes_and_table_hold_on_to_one_another() throws Exception {
        Table figures = new Table(
                "",
                "",
                List.of(Table.Column.words("Năm", 1), Table.Column.number("2023", "", 1)),
                List.of(
                        Table.Row.of(List.of(Run.of("Trong năm"), Run.of("1"))),
                        Table.Row.of(List.of(Run.of("Lũy kế"), Run.of("2")))),
                Run.of("Ghi chú."));
        XWPFDocument word = read(Samples.line().with(figures));
        int at = IntStream.range(0, word.getBodyElements().size())
                .filter(i -> word.getBodyElements().get(i) instanceof XWPFTable table
                        && table.getText().contains("Lũy kế"))
                .findFirst()
                .orElseThrow();
        XWPFTable table = (XWPFTable) word.getBodyElements().get(at);
        assertThat(table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()))
                .allMatch(paragraph -> paragraph.getCTPPr().isSetKeepNext());
        List<XWPFParagraph> before = IntStream.range(at - 4, at)
                .mapToObj(i -> (XWPFParagraph) word.getBodyElements().get(i))
                .toList();
        assertThat(before.getFirst().getStyle()).isEqualTo(WordStyles.CAPTION);
        assertThat(before.getLast().getText()).isEqualTo("Dấu (*), điểm rỗng: số ước tính.");
        assertThat(before.subList(1, 4))
                .allMatch(paragraph -> paragraph.getCTPPr().isSetKeepNext());
    }

    @Test
    void what_is_not_whole_stands_without_a_line_in_a_column_of_its_own() throws Exception {
        List<Chart.Mark> marks = List.of(
                Chart.Mark.of("2024", new BigDecimal("40")),
                Chart.Mark.of("2025", new BigDecimal("50")),
                new Chart.Mark(
                        "2026", new BigDecimal("30"), null, false, false, Chart.Ground.UNFINISHED, "số của 9 tháng"));
        XWPFDocument word = read(new Chart(
                Chart.Kind.LINE,
                "t",
                "",
                "%",
                1,
                List.of(new Chart.Series("Thực hiện", Chart.Role.VALUE, marks)),
                "d"));
        CTLineChart lines =
                word.getCharts().getFirst().getCTChart().getPlotArea().getLineChartArray(0);
        assertThat(lines.sizeOfSerArray()).isEqualTo(2);
        assertThat(lines.getSerArray(0).getVal().getNumRef().getNumCache().sizeOfPtArray())
                .isEqualTo(2);
        assertThat(lines.getSerArray(1).getSpPr().getLn().isSetNoFill()).isTrue();
        assertThat(lines.getSerArray(1)
                        .getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtArray(0)
                        .getV())
                .isEqualTo("30");
    }

    @Test
    void bars_each_on_its_own_scale_stay_a_picture() throws Exception {
        XWPFDocument word = read(Samples.bullets());
        assertThat(word.getCharts()).isEmpty();
        assertThat(word.getAllPictures()).hasSize(1);
    }

    private static CTLineSer first(XWPFDocument word) {
        return word.getCharts()
                .getFirst()
                .getCTChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerArray(0);
    }

    private static XWPFDocument read(Chart chart) throws IOException {
        Document sample = SampleDocuments.state(false);
        Document document =
                new Document(sample.head(), List.of(chart), sample.recipients(), sample.signature(), List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DocxWriter().write(document, bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

package vn.tongket.document.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import vn.tongket.document.drawing.ChartColumn;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.drawing.Drawing;
import vn.tongket.document.drawing.LineChart;
import vn.tongket.document.drawing.Scale;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.TextStyle;

/**
 * A line chart that Word and LibreOffice draw and let people edit, with its figures in a sheet inside. It shows what the drawing
 * of the same chart shows: key above, axis, gaps, hollow points, and the labels that the drawing found room for. Its title is
 * the caption above it, so it has none of its own.
 */
final class WordChart {
    private static final long CATEGORIES = 111_111_111L;
    private static final long VALUES = 222_222_222L;
    private static final int LABEL_DISTANCE = 100;

    private final Chart chart;
    private final List<ChartColumn> columns;
    private final CTChartSpace space;

    private WordChart(Chart chart, CTChartSpace space) {
        this.chart = chart;
        this.space = space;
        columns = ChartColumn.of(chart);
    }

    /** Bars measured each on its own scale have no counterpart in Word; they stay pictures. */
    static boolean canDraw(Chart chart) {
        return chart.kind() == Chart.Kind.LINE;
    }

    /** @param width in points, as {@code height} */
    static void write(XWPFDocument word, XWPFRun run, Chart chart, double width, double height) {
        try {
            XWPFChart part = word.createChart(run, Units.toEMU(width), Units.toEMU(height));
            WordChart writer = new WordChart(chart, part.getCTChartSpace());
            writer.frame();
            writer.plot(part.getCTChart());
            part.setWorkbook(WordChartSheet.of(chart, writer.columns));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("A chart could not be put into the document", e);
        }
    }

    private void frame() {
        space.addNewDate1904().setVal(false);
        space.addNewLang().setVal(TextStyle.VIETNAMESE.toLanguageTag());
        space.addNewRoundedCorners().setVal(false);
        WordChartLook.none(space.addNewSpPr());
        WordChartLook.words(space.addNewTxPr(), Drawing.INK);
    }

    private void plot(CTChart written) {
        written.addNewAutoTitleDeleted().setVal(true);
        CTPlotArea area = written.getPlotArea();
        area.addNewLayout();
        CTLineChart lines = area.addNewLineChart();
        lines.addNewGrouping().setVal(STGrouping.STANDARD);
        lines.addNewVaryColors().setVal(false);
        List<LineChart.Label> labels = LineChart.labels(chart);
        double height = ChartDrawer.drawing(chart).height();
        for (int i = 0; i < columns.size(); i++) {
            new WordChartSeries(chart, columns.get(i), i, labels, height).write(lines.addNewSer());
        }
        lines.addNewMarker().setVal(true);
        lines.addNewAxId().setVal(CATEGORIES);
        lines.addNewAxId().setVal(VALUES);
        categories(area.addNewCatAx());
        values(area.addNewValAx());
        key(written);
        written.addNewPlotVisOnly().setVal(true);
        written.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
    }

    private void categories(CTCatAx axis) {
        axis.addNewAxId().setVal(CATEGORIES);
        axis.addNewScaling().addNewOrientation().setVal(STOrientation.MIN_MAX);
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(STAxPos.B);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        WordChartLook.line(axis.addNewSpPr(), Drawing.MUTED, 0.75, false);
        WordChartLook.words(axis.addNewTxPr(), Drawing.MUTED);
        axis.addNewCrossAx().setVal(VALUES);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewAuto().setVal(false);
        axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
        axis.addNewLblOffset().setVal(LABEL_DISTANCE);
        axis.addNewNoMultiLvlLbl().setVal(true);
    }

    private void values(CTValAx axis) {
        Scale scale = LineChart.scale(chart);
        axis.addNewAxId().setVal(VALUES);
        var scaling = axis.addNewScaling();
        scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
        scaling.addNewMax().setVal(scale.high().doubleValue());
        scaling.addNewMin().setVal(scale.low().doubleValue());
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(STAxPos.L);
        WordChartLook.line(axis.addNewMajorGridlines().addNewSpPr(), Drawing.HAIRLINE, 0.5, false);
        WordChartLook.number(axis.addNewNumFmt(), scale.decimals(), "");
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        WordChartLook.noLine(axis.addNewSpPr());
        WordChartLook.words(axis.addNewTxPr(), Drawing.MUTED);
        axis.addNewCrossAx().setVal(CATEGORIES);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
        BigDecimal step = scale.step();
        axis.addNewMajorUnit().setVal(step.doubleValue());
    }

    private void key(CTChart written) {
        if (columns.size() > 1) {
            CTLegend key = written.addNewLegend();
            key.addNewLegendPos().setVal(STLegendPos.T);
            key.addNewOverlay().setVal(false);
            WordChartLook.words(key.addNewTxPr(), Drawing.INK);
        }
    }
}

package vn.tongket.document.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import vn.tongket.document.drawing.ChartColumn;
import vn.tongket.document.drawing.LabelRoom;
import vn.tongket.document.drawing.LineChart;
import vn.tongket.document.model.Chart;

/** One line, set of points or level of a chart in Word. */
final class WordChartSeries {
    private final Chart chart;
    private final ChartColumn column;
    private final int index;
    private final List<LineChart.Label> labels;
    private final double height;

    /**
     * @param labels of the whole chart
     * @param height of its drawing
     */
    WordChartSeries(Chart chart, ChartColumn column, int index, List<LineChart.Label> labels, double height) {
        this.height = height;
        this.chart = chart;
        this.column = column;
        this.index = index;
        this.labels = labels.stream().filter(this::isOfColumn).toList();
    }

    private boolean isOfColumn(LineChart.Label label) {
        return label.series() == column.series() && column.values().get(label.mark()) != null;
    }

    void write(CTLineSer series) {
        series.addNewIdx().setVal(index);
        series.addNewOrder().setVal(index);
        words(series.addNewTx().addNewStrRef(), WordChartSheet.title(index), List.of(column.name()));
        look(series);
        estimates(series);
        labels(series.addNewDLbls());
        words(
                series.addNewCat().addNewStrRef(),
                WordChartSheet.labels(chart),
                chart.series().getFirst().labels());
        numbers(series.addNewVal().addNewNumRef());
        series.addNewSmooth().setVal(false);
    }

    private void look(CTLineSer series) {
        switch (column.look()) {
            case LINE -> {
                WordChartLook.line(series.addNewSpPr(), column.colour(), 2, false);
                WordChartLook.dot(series.addNewMarker(), column.colour(), false);
            }
            case POINTS -> {
                WordChartLook.noLine(series.addNewSpPr());
                WordChartLook.dot(series.addNewMarker(), column.colour(), true);
            }
            case LEVEL -> {
                WordChartLook.line(series.addNewSpPr(), column.colour(), 1.25, true);
                if (column.first() == column.last()) {
                    WordChartLook.dash(series.addNewMarker(), column.colour());
                } else {
                    series.addNewMarker().addNewSymbol().setVal(STMarkerStyle.NONE);
                }
            }
        }
    }

    /** Hollow, with a broken line up to them. */
    private void estimates(CTLineSer series) {
        if (column.look() != ChartColumn.Look.LINE) {
            return;
        }
        List<Chart.Mark> marks = chart.series().get(column.series()).marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).estimated() && column.values().get(i) != null) {
                CTDPt point = series.addNewDPt();
                point.addNewIdx().setVal(i);
                WordChartLook.dot(point.addNewMarker(), column.colour(), true);
                point.addNewBubble3D().setVal(false);
                WordChartLook.line(point.addNewSpPr(), column.colour(), 2, true);
            }
        }
    }

    private void labels(CTDLbls written) {
        labels.stream()
                .sorted((one, other) -> Integer.compare(one.mark(), other.mark()))
                .forEach(label -> label(written.addNewDLbl(), label));
        written.addNewShowLegendKey().setVal(false);
        written.addNewShowVal().setVal(false);
        written.addNewShowCatName().setVal(false);
        written.addNewShowSerName().setVal(false);
        written.addNewShowPercent().setVal(false);
        written.addNewShowBubbleSize().setVal(false);
    }

    private void label(CTDLbl written, LineChart.Label label) {
        written.addNewIdx().setVal(label.mark());
        moved(written, label.place());
        WordChartLook.number(
                written.addNewNumFmt(), chart.decimals(), label.words().endsWith("*") ? "*" : "");
        WordChartLook.none(written.addNewSpPr());
        WordChartLook.words(written.addNewTxPr(), column.colour());
        written.addNewDLblPos()
                .setVal(
                        switch (label.place().side()) {
                            case ABOVE -> STDLblPos.T;
                            case BELOW -> STDLblPos.B;
                            case LEFT -> STDLblPos.L;
                            case RIGHT -> STDLblPos.R;
                        });
        written.addNewShowLegendKey().setVal(false);
        written.addNewShowVal().setVal(true);
        written.addNewShowCatName().setVal(false);
        written.addNewShowSerName().setVal(false);
        written.addNewShowPercent().setVal(false);
        written.addNewShowBubbleSize().setVal(false);
    }

    /** From the usual place on its side, as shares of the chart. */
    private void moved(CTDLbl written, LabelRoom.Place place) {
        if (place.right() != 0 || place.down() != 0) {
            CTManualLayout layout = written.addNewLayout().addNewManualLayout();
            layout.addNewX().setVal(place.right() / LineChart.WIDE);
            layout.addNewY().setVal(place.down() / height);
        }
    }

    private static void words(CTStrRef reference, String where, List<String> words) {
        reference.setF(where);
        CTStrData kept = reference.addNewStrCache();
        kept.addNewPtCount().setVal(words.size());
        IntStream.range(0, words.size()).forEach(i -> {
            CTStrVal point = kept.addNewPt();
            point.setIdx(i);
            point.setV(words.get(i));
        });
    }

    private void numbers(CTNumRef reference) {
        reference.setF(WordChartSheet.values(chart, index));
        CTNumData kept = reference.addNewNumCache();
        kept.setFormatCode(WordChartLook.code(chart.decimals()));
        kept.addNewPtCount().setVal(column.values().size());
        for (int i = 0; i < column.values().size(); i++) {
            BigDecimal value = column.values().get(i);
            if (value != null) {
                var point = kept.addNewPt();
                point.setIdx(i);
                point.setV(value.toPlainString());
            }
        }
    }
}

package vn.tongket.document.word;

import java.util.HexFormat;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import vn.tongket.document.drawing.Drawing;
import vn.tongket.document.model.TextStyle;

/** Lines, points, letters and numbers of a chart in Word. */
final class WordChartLook {
    /** Hundredths of a point. */
    private static final int SIZE = 1000;

    private static final int EMU_A_POINT = 12_700;
    private static final short POINT = 6;
    private static final short DASH = 14;

    private WordChartLook() {}

    static void none(CTShapeProperties shape) {
        shape.addNewNoFill();
        shape.addNewLn().addNewNoFill();
    }

    static void noLine(CTShapeProperties shape) {
        shape.addNewLn().addNewNoFill();
    }

    /** @param thickness in points */
    static void line(CTShapeProperties shape, String colour, double thickness, boolean dashed) {
        CTLineProperties line = shape.addNewLn();
        line.setW((int) Math.round(thickness * EMU_A_POINT));
        line.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        if (dashed) {
            line.addNewPrstDash().setVal(STPresetLineDashVal.DASH);
        }
    }

    /** A dot, filled or hollow. */
    static void dot(CTMarker marker, String colour, boolean hollow) {
        marker.addNewSymbol().setVal(STMarkerStyle.CIRCLE);
        marker.addNewSize().setVal(POINT);
        CTShapeProperties shape = marker.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(bytes(hollow ? Drawing.PAPER : colour));
        line(shape, colour, 1.5, false);
    }

    /** A level that holds for one label only: a line has no length there. */
    static void dash(CTMarker marker, String colour) {
        marker.addNewSymbol().setVal(STMarkerStyle.DASH);
        marker.addNewSize().setVal(DASH);
        CTShapeProperties shape = marker.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        line(shape, colour, 0.5, false);
    }

    /**
     * In the Vietnamese way wherever the program knows the language: LibreOffice goes by the {@code [$-42A]}, Word by the region
     * set in Windows.
     *
     * @param after typed after the number
     */
    static void number(CTNumFmt format, int decimals, String after) {
        format.setFormatCode(code(decimals) + (after.isEmpty() ? "" : "\"" + after + "\""));
        format.setSourceLinked(false);
    }

    static String code(int decimals) {
        return "[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    static void words(CTTextBody body, String colour) {
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextParagraph paragraph = body.addNewP();
        CTTextCharacterProperties letters = paragraph.addNewPPr().addNewDefRPr();
        letters.setSz(SIZE);
        letters.setB(false);
        letters.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        letters.addNewLatin().setTypeface(WordStyles.FACE);
        letters.addNewEa().setTypeface(WordStyles.FACE);
        letters.addNewCs().setTypeface(WordStyles.FACE);
        paragraph.addNewEndParaRPr().setLang(TextStyle.VIETNAMESE.toLanguageTag());
    }

    private static byte[] bytes(String colour) {
        return HexFormat.of().parseHex(colour.substring(1));
    }
}

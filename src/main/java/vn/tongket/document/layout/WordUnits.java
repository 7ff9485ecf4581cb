package vn.tongket.document.layout;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.tongket.document.model.Table;

/** Lengths, borders and alignments in Word's own measures. */
public final class WordUnits {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** Eighths of a point. */
    private static final BigInteger HALF_A_POINT = BigInteger.valueOf(4);

    private WordUnits() {}

    /** Millimetres as twentieths of a point. */
    public static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * POINTS_PER_MILLIMETRE * 20));
    }

    public static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    public static void align(CTPPrBase paragraph, Table.@Nullable Alignment alignment) {
        if (alignment != null) {
            paragraph.addNewJc().setVal(written(alignment));
        }
    }

    private static STJc.Enum written(Table.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> STJc.LEFT;
            case CENTRE -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
            case JUSTIFY -> STJc.BOTH;
        };
    }

    public static void allBorders(CTTblBorders borders) {
        single(borders.addNewTop());
        single(borders.addNewLeft());
        single(borders.addNewBottom());
        single(borders.addNewRight());
        single(borders.addNewInsideH());
        single(borders.addNewInsideV());
    }

    public static void single(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(HALF_A_POINT);
        border.setSpace(BigInteger.ZERO);
        border.setColor("auto");
    }

    public static void cellMargins(CTTblCellMar margins, int sides, int ends) {
        width(margins.addNewTop(), ends);
        width(margins.addNewLeft(), sides);
        width(margins.addNewBottom(), ends);
        width(margins.addNewRight(), sides);
    }

    public static void width(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }
}

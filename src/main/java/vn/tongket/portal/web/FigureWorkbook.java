package vn.tongket.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.page.SafeCell;
import vn.tongket.programme.Indicator;

/** Figures as an Excel workbook for people: real numbers, Vietnamese headings, words that cannot be formulas. */
final class FigureWorkbook {
    private static final int[] WIDTHS = {32, 16, 22, 16, 16, 16, 12, 14, 50};
    private static final int FIRST_ROW = 4;
    private static final int FIRST_NUMBER = 3;
    private static final int LAST_NUMBER = 7;

    private FigureWorkbook() {}

    static byte[] write(IndicatorView view, List<Figure> figures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tongket", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            head(view, sheet);
            for (int i = 0; i < figures.size(); i++) {
                row(sheet, FIRST_ROW + i, figures.get(i));
            }
            sheet.freezePane(1, FIRST_ROW);
            prints(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(IndicatorView view, Worksheet sheet) {
        sheet.value(
                0, 0, SafeCell.of(view.indicator().name() + ", " + view.unit().inSentence()));
        sheet.style(0, 0).bold().set();
        sheet.value(
                1,
                0,
                "Đơn vị tính: " + view.indicator().measuredIn() + "; " + FigureWords.boundaries(view.frame())
                        + (view.programme().invented() ? ". Dữ liệu giả định." : "."));
        List<String> headings = headings(view.indicator());
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(FIRST_ROW - 1, column, SafeCell.of(headings.get(column)));
            sheet.style(FIRST_ROW - 1, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment(column < FIRST_NUMBER || column > LAST_NUMBER ? "left" : "right")
                    .set();
            sheet.width(column, WIDTHS[column]);
        }
    }

    private static List<String> headings(Indicator indicator) {
        return List.of(
                "Đơn vị",
                "Mã đơn vị",
                "Kỳ",
                "Giá trị",
                Objects.requireNonNullElse(indicator.numeratorName(), "Tử số"),
                Objects.requireNonNullElse(indicator.denominatorName(), "Mẫu số"),
                "Đã báo cáo",
                "Phải báo cáo",
                "Ghi chú");
    }

    /** All columns on one sheet of paper across, the headings on each. */
    private static void prints(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(FIRST_ROW - 1);
    }

    private static void row(Worksheet sheet, int row, Figure figure) {
        sheet.value(row, 0, SafeCell.of(figure.unit().fullName()));
        sheet.value(row, 1, SafeCell.of(figure.unit().code()));
        sheet.value(row, 2, VietnameseDates.window(figure.window()));
        number(sheet, row, 3, figure.value(), figure.indicator().decimals());
        number(sheet, row, 4, figure.numerator(), 0);
        number(sheet, row, 5, figure.denominator(), 0);
        sheet.value(row, 6, figure.coverage().reported());
        sheet.value(row, 7, figure.coverage().expected());
        sheet.value(row, 8, SafeCell.of(note(figure)));
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal number, int decimals) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                    .set();
        }
    }

    private static String note(Figure figure) {
        if (figure.reason() != null) {
            return figure.reason().vietnamese();
        }
        return figure.exactness() == Exactness.ESTIMATED ? "Ước tính do chia theo địa giới" : "";
    }
}

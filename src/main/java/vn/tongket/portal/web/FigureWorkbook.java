package vn.tongket.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.page.SafeCell;

/** Figures as an Excel workbook for people: real numbers, Vietnamese headings, words that cannot be formulas. */
final class FigureWorkbook {
    private static final List<String> HEADINGS =
            List.of("Đơn vị", "Mã đơn vị", "Kỳ", "Giá trị", "Tử số", "Mẫu số", "Đã báo cáo", "Phải báo cáo", "Ghi chú");
    private static final int[] WIDTHS = {32, 16, 22, 16, 16, 16, 12, 14, 50};
    private static final int FIRST_ROW = 4;

    private FigureWorkbook() {}

    static byte[] write(IndicatorView view, List<Figure> figures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tongket", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            head(view, sheet);
            for (int i = 0; i < figures.size(); i++) {
                row(sheet, FIRST_ROW + i, figures.get(i));
            }
            sheet.freezePane(1, FIRST_ROW);
        }
        return bytes.toByteArray();
    }

    private static void head(IndicatorView view, Worksheet sheet) {
        sheet.value(0, 0, SafeCell.of(view.indicator().name()));
        sheet.style(0, 0).bold().set();
        sheet.value(
                1, 0, "Đơn vị tính: " + view.indicator().measuredIn() + "; " + FigureWords.boundaries(view.frame()));
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(FIRST_ROW - 1, column, HEADINGS.get(column));
            sheet.style(FIRST_ROW - 1, column).bold().wrapText(true).set();
            sheet.width(column, WIDTHS[column]);
        }
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

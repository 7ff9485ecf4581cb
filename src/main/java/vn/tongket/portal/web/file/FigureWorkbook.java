package vn.tongket.portal.web.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.page.SafeCell;
import vn.tongket.page.SheetPrint;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.programme.Indicator;

/** Figures as an Excel workbook for people: real numbers, Vietnamese headings, words that cannot be formulas. */
final class FigureWorkbook {
    private static final int[] WIDTHS = {26, 12, 18, 14, 14, 14, 9, 9, 34};
    private static final List<Integer> WORDY = List.of(0, 2, 8);
    private static final int FIRST_ROW = 4;
    private static final int FIRST_NUMBER = 3;
    private static final int LAST_NUMBER = 7;
    private static final String NO_FIGURE = "…";

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
            String name = view.indicator().name() + ", " + view.unit().inSentence();
            SheetPrint.onA4(sheet, name, FIRST_ROW - 1);
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

    private static void row(Worksheet sheet, int row, Figure figure) {
        sheet.value(row, 0, SafeCell.of(figure.unit().fullName()));
        sheet.value(row, 1, SafeCell.of(figure.unit().code()));
        sheet.value(row, 2, VietnameseDates.window(figure.window()));
        number(sheet, row, FIRST_NUMBER, figure.value(), figure.indicator().decimals());
        if (figure.value() == null) {
            sheet.value(row, FIRST_NUMBER, NO_FIGURE);
            sheet.style(row, FIRST_NUMBER).horizontalAlignment("right").set();
        }
        number(sheet, row, 4, figure.numerator(), 0);
        number(sheet, row, 5, figure.denominator(), 0);
        sheet.value(row, 6, figure.coverage().reported());
        sheet.value(row, 7, figure.coverage().expected());
        sheet.value(row, 8, SafeCell.of(note(figure)));
        WORDY.forEach(column -> sheet.style(row, column).wrapText(true).set());
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal number, int decimals) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                    .set();
        }
    }

    /** Why there is none, else what makes it less than whole. */
    private static String note(Figure figure) {
        if (figure.reason() != null) {
            return figure.reason().vietnamese();
        }
        List<String> notes = new ArrayList<>();
        if (figure.exactness() == Exactness.ESTIMATED) {
            notes.add("Ước tính do chia theo địa giới");
        }
        if (figure.coverage().inPart() > 0) {
            notes.add(figure.coverage().inPart() + " đơn vị chỉ có số một phần kỳ");
        }
        if (!figure.coverage().leastMet()) {
            notes.add("Chưa đủ độ phủ, chỉ là số của các đơn vị có báo cáo");
        }
        figure.caveats().forEach(caveat -> notes.add(caveat.vietnamese()));
        return String.join("; ", notes);
    }
}

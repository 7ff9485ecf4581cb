package vn.tongket.portal.web.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.page.SafeCell;

/** Figures as CSV for machines: days as ISO, decimal points, nothing rounded; the last day of a window is included. */
final class FigureCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FigureCsv() {}

    static byte[] write(List<Figure> figures) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, List<Figure> figures) {
        csv.writeRecord(
                "chi_tieu",
                "ma_don_vi",
                "don_vi",
                "tu_ngay",
                "den_ngay",
                "gia_tri",
                "tu_so",
                "mau_so",
                "don_vi_tinh",
                "cach_tinh",
                "dia_gioi",
                "da_bao_cao",
                "phai_bao_cao",
                "do_chinh_xac",
                "ly_do");
        figures.forEach(figure -> csv.writeRecord(cells(figure)));
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.indicator().code(),
                figure.unit().code(),
                SafeCell.of(figure.unit().fullName()),
                figure.window().from().toString(),
                figure.window().lastDay().toString(),
                number(figure.value()),
                number(figure.numerator()),
                number(figure.denominator()),
                SafeCell.of(figure.indicator().measuredIn()),
                figure.rule(),
                figure.frame().toString(),
                String.valueOf(figure.coverage().reported()),
                String.valueOf(figure.coverage().expected()),
                figure.exactness().name(),
                figure.reason() == null ? "" : SafeCell.of(figure.reason().vietnamese()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}

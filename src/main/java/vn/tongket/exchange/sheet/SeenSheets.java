package vn.tongket.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** Which sheets of somebody's workbook a person sees when they open it. */
public final class SeenSheets {
    private SeenSheets() {}

    static List<Sheet> of(Workbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .filter(at -> workbook.getSheetVisibility(at) == SheetVisibility.VISIBLE)
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    /** Names of the others. */
    public static List<String> hidden(Workbook workbook) {
        List<String> hidden = new ArrayList<>();
        for (Sheet sheet : workbook) {
            hidden.add(sheet.getSheetName());
        }
        of(workbook).forEach(sheet -> hidden.remove(sheet.getSheetName()));
        return hidden;
    }

    /** {@code Trang đang ẩn, không lấy: Nháp.}; empty where all are seen. */
    public static List<String> remarks(Workbook workbook) {
        List<String> hidden = hidden(workbook);
        return hidden.isEmpty()
                ? List.of()
                : List.of("Trang tính đang ẩn, chỉ lấy khi được chọn: " + String.join(", ", hidden) + ".");
    }
}

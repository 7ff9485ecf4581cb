package vn.tongket.document.word;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tongket.document.drawing.ChartColumn;
import vn.tongket.document.model.Chart;

/** The sheet inside a chart of Word: labels in the first column, then a column for each line, what is missing left empty. */
final class WordChartSheet {
    private static final String NAME = "Số liệu";
    private static final int LETTER = 256;
    private static final int WIDTH = 18;

    private WordChartSheet() {}

    static XSSFWorkbook of(Chart chart, List<ChartColumn> columns) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyle number = workbook.createCellStyle();
        number.setDataFormat(workbook.createDataFormat().getFormat(WordChartLook.code(chart.decimals())));
        XSSFSheet sheet = workbook.createSheet(NAME);
        XSSFRow head = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            head.createCell(column + 1).setCellValue(columns.get(column).name());
            sheet.setColumnWidth(column + 1, WIDTH * LETTER);
        }
        List<String> labels = chart.series().getFirst().labels();
        for (int i = 0; i < labels.size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(labels.get(i));
            for (int column = 0; column < columns.size(); column++) {
                BigDecimal value = columns.get(column).values().get(i);
                if (value != null) {
                    row.createCell(column + 1).setCellValue(value.doubleValue());
                    row.getCell(column + 1).setCellStyle(number);
                }
            }
        }
        return workbook;
    }

    /** Where the name of a column stands. */
    static String title(int column) {
        return "'" + NAME + "'!$" + letter(column + 1) + "$1";
    }

    static String labels(Chart chart) {
        return range("A", chart);
    }

    static String values(Chart chart, int column) {
        return range(letter(column + 1), chart);
    }

    private static String range(String letter, Chart chart) {
        int last = chart.series().getFirst().marks().size() + 1;
        return "'" + NAME + "'!$" + letter + "$2:$" + letter + "$" + last;
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }
}

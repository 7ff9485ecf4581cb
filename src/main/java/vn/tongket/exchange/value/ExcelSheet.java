package vn.tongket.exchange.value;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.workbook.SheetCells;

/**
 * The first sheet of a workbook as CSV, a line for each row, read as a stream. Formulas stand for what they last gave;
 * nothing in the file is run, no outside address is followed, and content that swells beyond reason is refused by POI.
 */
final class ExcelSheet {
    private ExcelSheet() {}

    public static void toCsv(Path workbook, Path csv) throws IOException {
        try (OPCPackage parts = OPCPackage.open(workbook.toFile(), PackageAccess.READ);
                CsvWriter out =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv, StandardCharsets.UTF_8)) {
            read(parts, new Lines(out));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | ZipException broken) {
            throw unreadable(workbook);
        }
    }

    private static BadInput unreadable(Path workbook) {
        String name = String.valueOf(workbook.getFileName());
        return BadInput.of(
                name + " is no Excel workbook that can be read; save it again as .xlsx, without a password",
                name + " không phải là tệp Excel đọc được; hãy lưu lại dạng .xlsx, không đặt mật khẩu");
    }

    private static void read(OPCPackage parts, Lines lines)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            return;
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(parts),
                    lines,
                    new ExactNumbers(countsFrom1904(reader)),
                    false));
            xml.parse(new InputSource(sheet));
        }
    }

    /** Whether the workbook counts its days from 1904, as those do that were begun on an old Mac. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        AtomicBoolean from1904 = new AtomicBoolean();
        try (InputStream workbook = reader.getWorkbookData()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String written, Attributes attributes) {
                    if (name.equals("workbookPr") || written.equals("workbookPr")) {
                        String stated = attributes.getValue("date1904");
                        from1904.set("1".equals(stated) || "true".equals(stated));
                    }
                }
            });
            xml.parse(new InputSource(workbook));
        }
        return from1904.get();
    }

    /** Numbers as they are stored, not as the sheet shows them; days as ISO days. What is no day stays the number it is. */
    private static final class ExactNumbers extends DataFormatter {
        private static final long serialVersionUID = 1L;

        private final boolean from1904;

        ExactNumbers(boolean from1904) {
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (DateUtil.isADateFormat(index, format) && SheetCells.isDay(value, use1904)) {
                LocalDate day = DateUtil.getLocalDateTime(value, use1904).toLocalDate();
                return day.toString();
            }
            // A double shows at most 15 digits that were typed; its shortest decimal form is what was meant.
            BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
            return number.toPlainString();
        }

        @Override
        public String formatRawCellContents(double value, int index, String format) {
            return formatRawCellContents(value, index, format, from1904);
        }
    }

    /** Gathers the cells of a row; rows that a sheet leaves out become empty lines, so that line numbers stay true. */
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final CsvWriter out;
        private final List<String> cells = new ArrayList<>();
        private int written;
        private int width;

        Lines(CsvWriter out) {
            this.out = out;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
            if (row >= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                throw tooFar();
            }
            while (written < row) {
                out.writeRecord("");
                written++;
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String words, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
                throw tooFar();
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(words == null ? "" : words.replaceAll("\\R", " "));
        }

        private static BadInput tooFar() {
            return BadInput.of(
                    "The sheet names a row or column that no spreadsheet has; save it again as .xlsx",
                    "Trang tính có dòng hoặc cột mà Excel không có; mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx");
        }

        @Override
        public void endRow(int row) {
            width = Math.max(width, written == 0 ? cells.size() : 0);
            while (cells.size() < width) {
                cells.add("");
            }
            out.writeRecord(cells);
            written++;
        }
    }
}

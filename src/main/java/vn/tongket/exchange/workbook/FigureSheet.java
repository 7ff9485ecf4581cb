package vn.tongket.exchange.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.record.Quality;

/** The sheet of figures: a line each, earlier figures and target locked beside the cell to fill in. */
final class FigureSheet {
    static final String NAME = "Số liệu";
    static final int[] WIDTHS = {5, 46, 13, 13, 13, 16, 15, 13, 18, 34, 8};

    private static final List<String> KEYS = List.of(
            "number", "label", "unit", "last", "year", "target", "value", "denominator", "state", "reason", "code");
    private static final int FIRST = 5;
    private static final int LAST_FIGURE = 3;
    private static final int YEAR_BEFORE = 4;
    private static final int TARGET = 5;
    private static final int VALUE = 6;
    private static final int DENOMINATOR = 7;
    private static final int STATE = 8;
    private static final int REASON = 9;
    private static final int CODE = 10;
    private static final int PARTS = 4;

    private final FormContent content;
    private final Looks looks;
    private final XSSFSheet sheet;
    private int next = FIRST + 2;
    private int number;

    FigureSheet(FormContent content, Looks looks, XSSFSheet sheet) {
        this.content = content;
        this.looks = looks;
        this.sheet = sheet;
    }

    void write() {
        FormWorkbook.headings(sheet, FIRST, KEYS, headings(), WIDTHS, looks);
        String section = "";
        for (FormLine line : content.form().lines()) {
            if (line.isFigure()) {
                if (!line.section().equals(section)) {
                    section = line.section();
                    section(section);
                }
                line(line);
            }
        }
        sheet.setColumnHidden(DENOMINATOR, !content.hasRatios());
        states(FIRST + 2, next - 1);
        sheet.createRow(next + 1)
                .createCell(0)
                .setCellValue(
                        "Tình trạng: chọn “Không phát sinh” khi trong kỳ không có; “Chưa có số liệu” khi có nhưng chưa thu thập được và ghi lý do.");
        sheet.getRow(next + 1).getCell(0).setCellStyle(looks.note());
        FormWorkbook.across(sheet, next + 1, WIDTHS);
    }

    private List<String> headings() {
        String value = content.hasRatios() ? "Kỳ này (tỷ lệ: tử số)" : "Kỳ này";
        return List.of(
                "STT",
                "Chỉ tiêu",
                "Đơn vị tính",
                "Kỳ trước",
                "Cùng kỳ năm trước",
                "Chỉ tiêu được giao",
                value,
                "Mẫu số",
                "Tình trạng",
                "Lý do, ghi chú",
                "Mã");
    }

    private void section(String title) {
        XSSFRow row = sheet.createRow(next++);
        for (int column = 0; column < CODE; column++) {
            row.createCell(column).setCellStyle(looks.section());
        }
        row.getCell(0).setCellValue(title);
        FormWorkbook.across(sheet, row.getRowNum(), WIDTHS);
    }

    private void line(FormLine line) {
        Indicator indicator = content.indicator(line);
        PastFigure past = content.past().getOrDefault(line.code(), PastFigure.NONE);
        XSSFRow row = sheet.createRow(next++);
        words(row, 0, String.valueOf(++number)).setCellStyle(looks.centred());
        words(row, 1, label(line, indicator));
        words(row, 2, indicator.unitOfMeasure()).setCellStyle(looks.centred());
        past(row, LAST_FIGURE, past.last(), indicator);
        past(row, YEAR_BEFORE, past.yearBefore(), indicator);
        words(row, TARGET, target(past.target(), indicator)).setCellStyle(looks.centred());
        entry(row, line, indicator);
        words(row, CODE, line.code());
        row.setHeightInPoints(
                RowHeight.points(of(row, 1), of(row, 2), of(row, TARGET), of(row, STATE), of(row, REASON)));
    }

    private static RowHeight.Words of(XSSFRow row, int column) {
        return new RowHeight.Words(row.getCell(column).getStringCellValue(), WIDTHS[column], false);
    }

    private static String label(FormLine line, Indicator indicator) {
        StringBuilder words = new StringBuilder(line.label());
        if (line.required()) {
            words.append(" *");
        }
        if (indicator.hasParts() && indicator.numeratorName() != null && indicator.denominatorName() != null) {
            words.append("\nTử số: ").append(indicator.numeratorName());
            words.append("\nMẫu số: ").append(indicator.denominatorName());
        }
        if (line.hint() != null) {
            words.append('\n').append(line.hint());
        }
        return words.toString();
    }

    private XSSFCell words(XSSFRow row, int column, String words) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(looks.words());
        return cell;
    }

    private void past(XSSFRow row, int column, @Nullable Answer answer, Indicator indicator) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(looks.number(indicator.decimals()));
        BigDecimal figure = figure(answer, indicator);
        Quality quality = answer == null ? null : answer.quality();
        if (figure != null) {
            cell.setCellValue(figure.doubleValue());
        } else if (quality != null) {
            cell.setCellValue(QualitySigns.sign(quality));
        }
    }

    /** As it is shown: a ratio as one number. */
    private static @Nullable BigDecimal figure(@Nullable Answer answer, Indicator indicator) {
        if (answer == null || answer.quantity() != null) {
            return answer == null ? null : answer.quantity();
        }
        BigDecimal above = answer.numerator();
        BigDecimal below = answer.denominator();
        return above == null || below == null || below.signum() == 0
                ? null
                : above.multiply(indicator.factor()).divide(below, indicator.decimals() + PARTS, RoundingMode.HALF_UP);
    }

    static String target(@Nullable Target target, Indicator indicator) {
        if (target == null || target.level() == null) {
            return "";
        }
        BigDecimal upper = target.upperLevel();
        String level = VietnameseNumbers.formatShort(target.level(), PARTS);
        return switch (target.operator()) {
            case AT_LEAST -> "từ " + level + " trở lên";
            case AT_MOST -> "không quá " + level;
            case EQUAL, MILESTONE -> level;
            case RANGE -> level + (upper == null ? "" : "–" + VietnameseNumbers.formatShort(upper, PARTS));
        };
    }

    private void entry(XSSFRow row, FormLine line, Indicator indicator) {
        var standing = content.cells().get(line.code());
        Answer answer = standing == null ? Answer.NOTHING : standing.answer();
        Quality quality = answer.quality();
        int decimals = indicator.hasParts() ? 0 : indicator.decimals();
        number(row, VALUE, indicator.hasParts() ? answer.numerator() : answer.quantity(), decimals);
        if (indicator.hasParts()) {
            number(row, DENOMINATOR, answer.denominator(), decimals);
        } else {
            words(row, DENOMINATOR, "");
        }
        words(row, STATE, quality == null ? "" : QualitySigns.state(quality)).setCellStyle(looks.choice());
        words(row, REASON, answer.reason() == null ? "" : answer.reason()).setCellStyle(looks.entryWords());
    }

    /** More decimals than the line shows are kept and shown. */
    private void number(XSSFRow row, int column, @Nullable BigDecimal number, int decimals) {
        XSSFCell cell = row.createCell(column);
        int shown = number == null
                ? decimals
                : Math.max(decimals, number.stripTrailingZeros().scale());
        cell.setCellStyle(looks.entry(Math.clamp(shown, 0, PARTS + 2)));
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }

    private void states(int first, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint list = helper.createExplicitListConstraint(
                new String[] {QualitySigns.NIL, QualitySigns.MISSING, QualitySigns.ESTIMATE, QualitySigns.NOT_APPLICABLE
                });
        DataValidation validation = helper.createValidation(list, new CellRangeAddressList(first, last, STATE, STATE));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Chọn trong danh sách", "Chọn Không phát sinh, Chưa có số liệu, hoặc để trống.");
        sheet.addValidationData(validation);
    }
}

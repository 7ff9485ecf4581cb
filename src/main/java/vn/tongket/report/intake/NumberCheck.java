package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.tongket.base.PlainNumber;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.RawValue.Column;

/** Whether the numbers of a value are numbers, and the ones its indicator and quality ask for. */
final class NumberCheck {
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private final ProblemList problems;

    NumberCheck(ProblemList problems) {
        this.problems = problems;
    }

    /** Whether they are numbers at all, whatever they are numbers of. */
    boolean readable(RawValue raw) {
        return isNumber(raw, Column.VALUE, raw.value())
                & isNumber(raw, Column.NUMERATOR, raw.numerator())
                & isNumber(raw, Column.DENOMINATOR, raw.denominator());
    }

    /** @param readable what {@link #readable} said of them: what is no number is not complained of again */
    boolean fit(RawValue raw, Indicator indicator, Quality quality, boolean readable) {
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            return refuse(
                    raw,
                    Column.INDICATOR,
                    indicator.code() + " is computed; it takes no values, only the indicators of its formula do",
                    indicator.code() + " được tính theo công thức; chỉ nhập số liệu cho các chỉ tiêu trong công thức");
        }
        if (!quality.hasNumber()) {
            return readable && isBlank(raw, quality);
        }
        boolean fits = readable
                && (indicator.hasParts() ? hasParts(raw, indicator) : hasValue(raw, indicator))
                && isWhole(raw, indicator, quality);
        if (fits && !indicator.limits().whole()) {
            askAboutThousands(raw, indicator);
        }
        return fits;
    }

    /** A point parts decimals here, and {@code 1.250} of what is shown without any may be a thousand all the same. */
    private void askAboutThousands(RawValue raw, Indicator indicator) {
        String words = raw.value();
        if (indicator.decimals() > 0 || !LIKE_THOUSANDS.matcher(words).matches()) {
            return;
        }
        String whole = words.replace(".", "");
        problems.soft(
                raw.line(),
                Column.VALUE.number(),
                "'" + words + "' is taken with three decimals, though " + indicator.code() + " has none; if it is "
                        + whole + ", write " + whole,
                "“" + words + "” được đọc là " + words.replace('.', ',') + " trong khi " + indicator.code()
                        + " không có phần thập phân; nếu là " + whole + " thì ghi " + whole);
    }

    /** Of whole things a fraction can only be an estimate. */
    private boolean isWhole(RawValue raw, Indicator indicator, Quality quality) {
        if (!indicator.limits().whole() || quality == Quality.ESTIMATE) {
            return true;
        }
        return isWhole(raw, indicator, Column.VALUE, raw.value())
                & isWhole(raw, indicator, Column.NUMERATOR, raw.numerator())
                & isWhole(raw, indicator, Column.DENOMINATOR, raw.denominator());
    }

    private boolean isWhole(RawValue raw, Indicator indicator, Column column, String words) {
        if (words.isEmpty() || PlainNumber.plainest(words).indexOf('.') < 0) {
            return true;
        }
        return refuse(
                raw,
                column,
                indicator.code() + " counts whole things and " + words
                        + " is a fraction; write a whole number, or ESTIMATE in quality",
                indicator.code() + " đếm nguyên (người, hộ, lớp…) mà " + words
                        + " có phần lẻ; hãy ghi số nguyên, nếu là số ước thì ghi ESTIMATE ở cột quality");
    }

    private boolean isNumber(RawValue raw, Column column, String words) {
        if (words.isEmpty() || PlainNumber.isPlain(words)) {
            return true;
        }
        return refuse(raw, column, PlainNumber.inEnglish(words), PlainNumber.inVietnamese(words));
    }

    private boolean isBlank(RawValue raw, Quality quality) {
        if (raw.value().isEmpty()
                && raw.numerator().isEmpty()
                && raw.denominator().isEmpty()) {
            return true;
        }
        return refuse(
                raw,
                Column.QUALITY,
                quality + " has no number; leave value, numerator and denominator empty, or write ACTUAL",
                quality + " không đi kèm số; hãy để trống value, numerator, denominator hoặc ghi ACTUAL");
    }

    private boolean hasParts(RawValue raw, Indicator indicator) {
        if (!raw.value().isEmpty()) {
            return refuse(
                    raw,
                    Column.VALUE,
                    indicator.code() + " is a ratio; give numerator and denominator and leave value empty",
                    indicator.code() + " là tỷ lệ; hãy ghi numerator (tử số), denominator (mẫu số) và để trống value");
        }
        if (raw.numerator().isEmpty() || raw.denominator().isEmpty()) {
            boolean upper = raw.numerator().isEmpty();
            return refuse(
                    raw,
                    upper ? Column.NUMERATOR : Column.DENOMINATOR,
                    indicator.code() + " is a ratio; its " + (upper ? "numerator" : "denominator") + " is missing",
                    indicator.code() + " là tỷ lệ; thiếu " + (upper ? "tử số" : "mẫu số"));
        }
        return partsFit(raw, indicator);
    }

    private boolean hasValue(RawValue raw, Indicator indicator) {
        boolean parts = !raw.numerator().isEmpty() || !raw.denominator().isEmpty();
        boolean ownLevel = indicator.unitRule() == UnitRule.OWN_LEVEL;
        if (parts && !ownLevel) {
            return refuse(
                    raw,
                    Column.NUMERATOR,
                    indicator.code() + " is no ratio; give its value and leave numerator and denominator empty",
                    indicator.code() + " không phải tỷ lệ; hãy ghi value và để trống numerator, denominator");
        }
        if (parts && (raw.numerator().isEmpty() || raw.denominator().isEmpty())) {
            return refuse(
                    raw,
                    Column.NUMERATOR,
                    "give both numerator and denominator, or neither",
                    "hãy ghi cả tử số và mẫu số, hoặc không ghi cả hai");
        }
        if (raw.value().isEmpty() && !parts) {
            return refuse(
                    raw,
                    Column.VALUE,
                    "the value is missing; where nothing happened write NIL in quality, where nothing is known MISSING",
                    "thiếu số liệu; nếu không phát sinh hãy ghi NIL ở cột quality, nếu chưa có số liệu ghi MISSING");
        }
        return !parts || partsFit(raw, indicator);
    }

    private boolean partsFit(RawValue raw, Indicator indicator) {
        BigDecimal denominator = new BigDecimal(raw.denominator());
        if (denominator.signum() == 0) {
            return refuse(
                    raw,
                    Column.DENOMINATOR,
                    "the denominator is zero; where there was nothing to count write NIL in quality and no numbers",
                    "mẫu số bằng 0; nếu không phát sinh hãy ghi NIL ở cột quality và để trống số");
        }
        if (indicator.unitOfMeasure().startsWith("%") && new BigDecimal(raw.numerator()).compareTo(denominator) > 0) {
            problems.soft(
                    raw.line(),
                    Column.NUMERATOR.number(),
                    "the numerator " + raw.numerator() + " is more than the denominator " + raw.denominator()
                            + ": over 100 %",
                    "tử số " + raw.numerator() + " lớn hơn mẫu số " + raw.denominator() + ": trên 100%");
        }
        return true;
    }

    private boolean refuse(RawValue raw, Column column, String english, String vietnamese) {
        problems.hard(raw.line(), column.number(), english, vietnamese);
        return false;
    }
}

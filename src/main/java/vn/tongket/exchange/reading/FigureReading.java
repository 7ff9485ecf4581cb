package vn.tongket.exchange.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberBound;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.NumberReading;
import vn.tongket.programme.Indicator;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/** Reads the cells that answer one line as a figure. What could mean two things is never guessed. */
public final class FigureReading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String label;
    private final Indicator indicator;
    private final NumberColumn values;
    private final NumberColumn denominators;
    private final List<Refused> refused;
    private BigDecimal factor = BigDecimal.ONE;

    /**
     * @param values the column that figures and numerators stand in: how it writes its numbers
     * @param refused takes what cannot be read
     */
    public FigureReading(
            String label, Indicator indicator, NumberColumn values, NumberColumn denominators, List<Refused> refused) {
        this.label = label;
        this.indicator = indicator;
        this.values = values;
        this.denominators = denominators;
        this.refused = refused;
    }

    /** The figures of these cells are in another unit of measure. @param factor what they are to be multiplied by */
    public FigureReading times(BigDecimal factor) {
        this.factor = factor;
        return this;
    }

    /**
     * @param value the figure, or the numerator of a ratio
     * @param state không phát sinh, chưa có số liệu, ước; empty for an actual figure
     * @param reason why there is none; null: not said
     * @return empty where nothing was said, or where it is refused
     */
    public Optional<Answer> read(SheetCell value, SheetCell denominator, SheetCell state, @Nullable String reason) {
        if (value.isEmpty() && denominator.isEmpty() && state.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quality> marked = signOf(value);
        if (!state.isEmpty()) {
            Optional<Quality> stated = QualitySigns.quality(state.words());
            if (stated.isEmpty()) {
                return refuse(
                        state,
                        "'" + state.words() + "' is no state of a figure; choose one of the list",
                        "“" + state.words() + "” không có trong danh sách; chọn " + QualitySigns.NIL + " hoặc "
                                + QualitySigns.MISSING);
            }
            if (!stated.get().hasNumber()) {
                return withoutNumber(value, denominator, stated.get(), marked, reason);
            }
            return figure(value, denominator, stated.get(), reason);
        }
        if (marked.isPresent()) {
            return withoutNumber(SheetCell.empty(value.place()), denominator, marked.get(), marked, reason);
        }
        return figure(value, denominator, Quality.ACTUAL, reason);
    }

    private static Optional<Quality> signOf(SheetCell value) {
        return value.kind() == SheetCell.Kind.WORDS
                ? QualitySigns.quality(value.words()).filter(quality -> !quality.hasNumber())
                : Optional.empty();
    }

    private Optional<Answer> withoutNumber(
            SheetCell value, SheetCell denominator, Quality stated, Optional<Quality> marked, @Nullable String reason) {
        boolean number = !denominator.isEmpty() || !value.isEmpty() && marked.isEmpty();
        if (number || marked.isPresent() && marked.get() != stated) {
            return refuse(
                    value,
                    "says both a figure and " + stated + "; keep one",
                    "vừa có số liệu vừa chọn “" + QualitySigns.state(stated) + "”; chỉ giữ một");
        }
        return Optional.of(new Answer(stated, null, null, null, null, reason));
    }

    private Optional<Answer> figure(SheetCell value, SheetCell denominator, Quality quality, @Nullable String reason) {
        if (!indicator.hasParts()) {
            if (!denominator.isEmpty()) {
                return refuse(denominator, "this line has no denominator", "dòng này không có mẫu số; xóa nội dung ô");
            }
            return number(value, values)
                    .map(read -> asShown(value, read))
                    .filter(figure -> NumberBound.fits(figure) || isRefused(value))
                    .map(figure -> new Answer(quality, figure, null, null, null, reason));
        }
        if (value.isEmpty() || denominator.isEmpty()) {
            SheetCell lacking = value.isEmpty() ? value : denominator;
            return refuse(
                    lacking,
                    "a ratio needs both numerator and denominator",
                    "tỷ lệ cần cả tử số và mẫu số; còn thiếu " + (value.isEmpty() ? "tử số" : "mẫu số"));
        }
        Optional<BigDecimal> above = number(value, values);
        Optional<BigDecimal> below = number(denominator, denominators);
        return above.isPresent() && below.isPresent()
                ? Optional.of(new Answer(quality, null, above.get(), below.get(), null, reason))
                : Optional.empty();
    }

    /** What the sheet shows as 95% is 95 where the unit of measure is per cent. */
    private BigDecimal asShown(SheetCell value, BigDecimal read) {
        BigDecimal shown = value.percent() && isPercent() ? read.multiply(HUNDRED) : read.multiply(factor);
        BigDecimal bare = shown.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** The two numbers of a ratio are counted; only a figure of its own is measured in per cent. */
    private boolean isPercent() {
        return !indicator.hasParts() && indicator.unitOfMeasure().startsWith("%");
    }

    private Optional<BigDecimal> number(SheetCell cell, NumberColumn column) {
        return switch (cell.kind()) {
            case NUMBER -> plain(cell);
            case WORDS -> typed(cell, column);
            case EMPTY -> refuse(cell, "there is no figure", "chưa có số liệu trong ô");
            case DAY ->
                refuse(
                        cell,
                        "is a day, '" + cell.words()
                                + "'; spreadsheets make days of figures such as 1.5: type it again as 1,5",
                        "đang là ngày (" + cell.words()
                                + "). Bảng tính tự đổi số kiểu 1.5 thành ngày; nhập lại là 1,5");
            case FORMULA ->
                refuse(
                        cell,
                        "holds a formula; paste its value instead (Paste special, Values)",
                        "có công thức. Sao chép ô rồi chọn Dán giá trị (Paste Special, Values) để chỉ còn số");
            case MERGED ->
                refuse(
                        cell,
                        "is part of merged cells; unmerge them",
                        "nằm trong các ô bị gộp (Merge). Bỏ gộp ô rồi nhập lại từng số");
            case OTHER ->
                refuse(cell, "'" + cell.words() + "' is no number", "“" + cell.words() + "” không phải là số");
        };
    }

    private Optional<BigDecimal> plain(SheetCell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            return Optional.empty();
        }
        if (cell.percent() && !isPercent()) {
            return refusePercent(cell);
        }
        if (!NumberBound.fits(number)) {
            return refuse(cell, NumberBound.ENGLISH, NumberBound.VIETNAMESE + "; làm tròn rồi nhập lại");
        }
        return Optional.of(number);
    }

    private boolean isRefused(SheetCell value) {
        refuse(value, NumberBound.ENGLISH, NumberBound.VIETNAMESE + "; làm tròn rồi nhập lại");
        return false;
    }

    private <T> Optional<T> refusePercent(SheetCell cell) {
        String measured = indicator.hasParts() ? "số đếm" : indicator.unitOfMeasure();
        return refuse(
                cell,
                "is shown as a percentage, but the line is measured in " + measured,
                "đang ở dạng phần trăm trong khi đơn vị tính là " + measured + "; đổi ô về dạng số rồi nhập lại");
    }

    private Optional<BigDecimal> typed(SheetCell cell, NumberColumn column) {
        int decimals = indicator.hasParts() ? 0 : indicator.decimals();
        NumberReading reading = column.read(cell.words(), decimals, isPercent());
        if (reading.fault() == NumberReading.Fault.PERCENT) {
            return refusePercent(cell);
        }
        Optional<BigDecimal> number = reading.number();
        return number.isPresent()
                ? number
                : refuse(cell, reading.inEnglish(cell.words()), reading.inVietnamese(cell.words()));
    }

    private <T> Optional<T> refuse(SheetCell cell, String english, String vietnamese) {
        refused.add(new Refused(cell.place(), label, english, vietnamese));
        return Optional.empty();
    }
}

package vn.tongket.exchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.reading.FigureReading;
import vn.tongket.exchange.reading.MeasureWords;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.SheetCells;
import vn.tongket.programme.Indicator;
import vn.tongket.report.form.FormLine;

/**
 * In which unit of measure the figures of somebody's own sheet are: as the column <em>ĐVT</em> says, else the label of the row,
 * else the heading of the column, else the sheet above the table. Another scale of the line's own unit is converted, and told;
 * what measures something else is refused.
 */
final class ForeignMeasures {
    private static final Set<String> COLUMN = Set.of("dvt", "don vi tinh", "don vi", "dv tinh");
    private static final int WIDEST = 40;

    private final SheetCells cells;
    private final SheetMap map;
    private final @Nullable Integer column;
    private final Optional<MeasureWords> ofColumn;
    private final Optional<MeasureWords> ofSheet;
    private final FormContent content;
    private final List<Refused> refused;
    private final List<String> remarks = new ArrayList<>();

    /**
     * @param firstLine first row of a line of the form
     * @param headings above the figures
     */
    ForeignMeasures(
            SheetCells cells,
            SheetMap map,
            int firstLine,
            List<String> headings,
            FormContent content,
            List<Refused> refused) {
        this.cells = cells;
        this.map = map;
        this.content = content;
        this.refused = refused;
        this.column = column(firstLine);
        this.ofColumn = headings.reversed().stream()
                .map(ForeignMeasures::inHeading)
                .flatMap(Optional::stream)
                .findFirst();
        this.ofSheet = ofSheet(firstLine);
    }

    /** In brackets; or the heading is nothing else: {@code Nghìn đồng}. */
    static Optional<MeasureWords> inHeading(String heading) {
        return MeasureWords.inLabel(heading).or(() -> MeasureWords.of(heading));
    }

    private @Nullable Integer column(int firstLine) {
        for (int row = 0; row < firstLine; row++) {
            for (int at = 0; at < WIDEST; at++) {
                String words = VietnameseText.fold(cells.anyAt(row, at).words())
                        .replaceAll("[^a-z]+", " ")
                        .strip();
                if (COLUMN.contains(words) && at != map.valueColumn()) {
                    return at;
                }
            }
        }
        return null;
    }

    private Optional<MeasureWords> ofSheet(int firstLine) {
        for (int row = 0; row < firstLine; row++) {
            for (int at = 0; at < WIDEST; at++) {
                Optional<MeasureWords> said =
                        MeasureWords.said(cells.anyAt(row, at).words());
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the row can be read; tells the reading what to multiply by, and the person what was converted or is in doubt. */
    boolean fit(FigureReading reading, FormLine line, int row, SheetCell value) {
        Indicator indicator = content.indicator(line);
        Optional<MeasureWords> own = ofRow(row);
        Optional<MeasureWords> written = own.or(() -> ofColumn).or(() -> ofSheet.filter(this::isMoney));
        if (written.isEmpty() || value.isEmpty()) {
            return true;
        }
        MeasureWords asked = MeasureWords.ofLine(indicator.unitOfMeasure());
        if (own.isEmpty() && !isSameSort(written.get(), asked)) {
            // One heading stands above lines of many sorts: only those it can speak of are meant.
            boolean otherMoney = written.get().isMoney() && asked.isMoney();
            return !written.get().isPercent() && !otherMoney || refuse(line, value, indicator);
        }
        if (indicator.hasParts()) {
            return true;
        }
        Optional<BigDecimal> factor = written.get().into(asked);
        if (factor.isEmpty()) {
            return refuse(line, value, indicator);
        }
        if (factor.get().compareTo(BigDecimal.ONE) != 0) {
            reading.times(factor.get());
            remarks.add("Ô " + value.place() + " (" + line.label() + "): đã đổi sang " + indicator.unitOfMeasure()
                    + ", nhân với " + QualitySigns.number(factor.get()) + ".");
        }
        return true;
    }

    private boolean isMoney(MeasureWords words) {
        return !words.isPercent();
    }

    private static boolean isSameSort(MeasureWords written, MeasureWords asked) {
        return written.of().equals(asked.of());
    }

    private Optional<MeasureWords> ofRow(int row) {
        Optional<MeasureWords> stated = column == null
                ? Optional.empty()
                : MeasureWords.of(cells.anyAt(row, column).words());
        return stated.or(
                () -> MeasureWords.inLabel(cells.anyAt(row, map.labelColumn()).words()));
    }

    private boolean refuse(FormLine line, SheetCell value, Indicator indicator) {
        refused.add(new Refused(
                value.place(),
                line.label(),
                "is in another unit of measure than the line, which is in " + indicator.unitOfMeasure(),
                "đơn vị tính trong tệp khác đơn vị tính của dòng (" + indicator.unitOfMeasure()
                        + "); kiểm tra lại cột, dòng đã chọn hoặc đổi số rồi nhập lại"));
        return false;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}

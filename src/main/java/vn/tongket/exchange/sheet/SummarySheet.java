package vn.tongket.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.exchange.reading.MeasureWords;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.reading.TableWords;
import vn.tongket.exchange.reading.UnitNameSearch;
import vn.tongket.exchange.text.LabelKey;
import vn.tongket.exchange.workbook.SheetCells;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** One sheet of somebody's own table with units down and figures across: which column is likely what. */
public final class SummarySheet {
    static final int LONGEST = 5_000;
    private static final int WIDEST = 60;

    private final Sheet sheet;
    private final SheetCells cells;
    private final Programme programme;
    private final FormVersion form;
    private final Window window;
    private final UnitNameSearch units;

    private SummarySheet(Sheet sheet, Programme programme, FormVersion form, Window window, UnitNameSearch units) {
        this.sheet = sheet;
        this.cells = SheetCells.seen(sheet);
        this.programme = programme;
        this.form = form;
        this.window = window;
        this.units = units;
    }

    /** @param shown what stands beside the first unit @param guess what it likely holds; empty: nothing of the form */
    public record Column(int number, String heading, String shown, String guess) {}

    /** The sheet of that name, else of those that are seen the one that names most units. */
    static SummarySheet of(
            Workbook workbook,
            @Nullable String name,
            Programme programme,
            FormVersion form,
            Window window,
            UnitNameSearch units) {
        Sheet named = name == null ? null : workbook.getSheet(name);
        if (named != null) {
            return new SummarySheet(named, programme, form, window, units);
        }
        SummarySheet best = new SummarySheet(workbook.getSheetAt(0), programme, form, window, units);
        int most = -1;
        for (Sheet each : SeenSheets.of(workbook)) {
            SummarySheet one = new SummarySheet(each, programme, form, window, units);
            int found = one.unitsIn(one.guessUnitColumn());
            if (found > most) {
                most = found;
                best = one;
            }
        }
        return best;
    }

    public String name() {
        return sheet.getSheetName();
    }

    SheetCells cells() {
        return cells;
    }

    int last() {
        return Math.min(sheet.getLastRowNum(), LONGEST);
    }

    /** A map as it is likely meant. */
    public SummaryMap guess() {
        int unitColumn = guessUnitColumn();
        Map<Integer, String> held = new HashMap<>();
        for (Column column : columns(unitColumn, Map.of())) {
            if (!column.guess().isEmpty()) {
                held.put(column.number(), column.guess());
            }
        }
        return new SummaryMap("", name(), unitColumn, held);
    }

    private int guessUnitColumn() {
        int best = 0;
        int most = 0;
        for (int column = 0; column < WIDEST; column++) {
            int found = unitsIn(column);
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }

    /** How many rows of a column name a unit. */
    public int unitsIn(int column) {
        return (int) IntStream.rangeClosed(0, last())
                .filter(row -> namesUnit(row, column))
                .count();
    }

    private boolean namesUnit(int row, int column) {
        return !units.find(cells.anyAt(row, column).words()).isEmpty();
    }

    /** All columns that hold anything but the units' own; what is {@code known} comes before guesses. */
    public List<Column> columns(int unitColumn, Map<Integer, String> known) {
        int first = firstUnit(unitColumn);
        Set<String> taken = new HashSet<>(known.values());
        Map<Integer, String> guesses = known.isEmpty() ? guesses(first, unitColumn, taken) : known;
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < WIDEST; column++) {
            List<String> headings = headings(first, column);
            String shown = cells.anyAt(first, column).words();
            if (column != unitColumn && !(headings.isEmpty() && shown.isEmpty())) {
                columns.add(new Column(
                        column,
                        headings.isEmpty() ? "" : headings.getFirst(),
                        shown,
                        guesses.getOrDefault(column, "")));
            }
        }
        return columns;
    }

    /** Columns of another period, then of plans, shares and running totals come last: they hold a line only where no other does. */
    private Map<Integer, String> guesses(int first, int unitColumn, Set<String> taken) {
        Map<Integer, String> guesses = new HashMap<>();
        for (int distance = 0; distance <= TableWords.FARTHEST; distance++) {
            for (int column = 0; column < WIDEST; column++) {
                List<String> headings = headings(first, column);
                if (column != unitColumn && TableWords.distance(headings, window) == distance) {
                    String guess = guess(headings, taken);
                    if (!guess.isEmpty()) {
                        guesses.put(column, guess);
                    }
                }
            }
        }
        return guesses;
    }

    private int firstUnit(int unitColumn) {
        return IntStream.rangeClosed(0, last())
                .filter(row -> namesUnit(row, unitColumn))
                .findFirst()
                .orElse(Math.min(1, last()));
    }

    /** In which unit of measure a column is, where its headings say one. */
    Optional<MeasureWords> measure(int unitColumn, int column) {
        return headings(firstUnit(unitColumn), column).stream()
                .map(ForeignMeasures::inHeading)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code Đơn vị tính: triệu đồng}, above the table: of those columns that it can speak of. */
    Optional<MeasureWords> measure(int unitColumn) {
        return IntStream.range(0, firstUnit(unitColumn))
                .boxed()
                .flatMap(row -> IntStream.range(0, WIDEST)
                        .mapToObj(at -> cells.anyAt(row, at).words()))
                .map(MeasureWords::said)
                .flatMap(Optional::stream)
                .filter(said -> !said.isPercent())
                .findFirst();
    }

    /** What a person should know of how the sheet is read. */
    public List<String> remarks() {
        return cells.remarks(last(), WIDEST);
    }

    /** What stands above the first unit, the nearest first. */
    private List<String> headings(int first, int column) {
        List<String> headings = new ArrayList<>();
        for (int row = first - 1; row >= 0; row--) {
            SheetCell cell = cells.headingAt(row, column);
            if (cell.kind() == SheetCell.Kind.WORDS && !headings.contains(cell.words())) {
                headings.add(cell.words());
            }
        }
        return headings;
    }

    private String guess(List<String> headings, Set<String> taken) {
        return headings.stream()
                .map(this::held)
                .filter(Objects::nonNull)
                .filter(taken::add)
                .findFirst()
                .orElse("");
    }

    private @Nullable String held(String heading) {
        String key = LabelKey.of(heading);
        return form.lines().stream()
                .map(line -> held(line, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A rate alone says too little: a ratio is known by the names of its two numbers. */
    private @Nullable String held(FormLine line, String key) {
        if (!line.isFigure() || !indicator(line).hasParts()) {
            return key.equals(LabelKey.of(line.label())) ? line.code() : null;
        }
        if (isNamed(indicator(line).numeratorName(), key)) {
            return line.code();
        }
        return isNamed(indicator(line).denominatorName(), key) ? line.code() + SummaryMap.LOWER : null;
    }

    private static boolean isNamed(@Nullable String name, String key) {
        return name != null && LabelKey.of(name).equals(key);
    }

    Indicator indicator(FormLine line) {
        return programme.indicator(String.valueOf(line.indicator())).orElseThrow();
    }
}

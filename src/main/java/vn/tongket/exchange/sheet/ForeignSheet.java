package vn.tongket.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.NumberReading;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.reading.FigureReading;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.reading.TableWords;
import vn.tongket.exchange.text.LabelKey;
import vn.tongket.exchange.twin.Twins;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.SheetCells;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;

/** One sheet of somebody's own workbook, read as answers to a form: guessed where nobody said yet, else by a map. */
public final class ForeignSheet {
    private static final int WIDEST = 40;
    private static final int LONGEST = 2_000;

    private final FormContent content;
    private final Sheet sheet;
    private final SheetCells cells;
    /** What labels mean, worked out once: every column is tried as the one of labels. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, FormLine> lines = new HashMap<>();

    private ForeignSheet(FormContent content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
        this.cells = SheetCells.seen(sheet);
        content.form().lines().forEach(line -> {
            lines.putIfAbsent(LabelKey.of(line.label()), line);
            lines.putIfAbsent(LabelKey.ofCode(line.code()), line);
        });
    }

    /** A row whose label is some words. @param guess code of the line it is likely of; empty: of none */
    public record LabelRow(String place, String label, String key, String shown, String guess) {}

    /** The sheet of that name, else of those that are seen the one with most labels of the form. */
    public static ForeignSheet of(FormContent content, Workbook workbook, @Nullable String name) {
        Sheet named = name == null ? null : workbook.getSheet(name);
        if (named != null) {
            return new ForeignSheet(content, named);
        }
        ForeignSheet best = new ForeignSheet(content, workbook.getSheetAt(0));
        int most = -1;
        for (Sheet sheet : SeenSheets.of(workbook)) {
            ForeignSheet one = new ForeignSheet(content, sheet);
            int found = one.matches(one.guessLabelColumn());
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

    /** Columns that hold anything, with the first words in them. */
    public Map<Integer, String> columns() {
        Map<Integer, String> columns = new LinkedHashMap<>();
        for (int column = 0; column < WIDEST; column++) {
            for (int row = 0; row <= last() && !columns.containsKey(column); row++) {
                SheetCell cell = cells.anyAt(row, column);
                if (!cell.isEmpty()) {
                    columns.put(column, cell.words().lines().findFirst().orElse(""));
                }
            }
        }
        return columns;
    }

    private int last() {
        return Math.min(sheet.getLastRowNum(), LONGEST);
    }

    /** A map as it is likely meant. */
    public SheetMap guess() {
        int label = guessLabelColumn();
        int value = guessValueColumn(label);
        Map<String, String> lines = new HashMap<>();
        rows(label, value, Map.of()).forEach(row -> {
            if (!row.guess().isEmpty()) {
                lines.put(row.key(), row.guess());
            }
        });
        return new SheetMap("", name(), label, value, guessLowerColumn(label, value), lines);
    }

    /** A plan, a share or another month right of the figures is the denominator of none of them. */
    private @Nullable Integer guessLowerColumn(int label, int value) {
        return content.hasRatios() && distance(label, value + 1) == 0 ? value + 1 : null;
    }

    private int guessLabelColumn() {
        int best = 0;
        for (int column = 1; column < WIDEST; column++) {
            best = matches(column) > matches(best) ? column : best;
        }
        return best;
    }

    private int matches(int column) {
        return (int) rows(column, column, Map.of()).stream()
                .filter(row -> !row.guess().isEmpty())
                .count();
    }

    /**
     * The column right of the labels with most numbers beside labels of the form, the last one of several; plans, shares, running
     * totals, earlier figures and those of another month only where nothing else is there.
     */
    private int guessValueColumn(int label) {
        int best = label + 1;
        int most = 0;
        for (int distance = 0; distance <= TableWords.FARTHEST; distance++) {
            for (int column = label + 1; column < WIDEST; column++) {
                int numbers = distance == distance(label, column) ? numbers(label, column) : 0;
                if (numbers >= most && numbers > 0) {
                    most = numbers;
                    best = column;
                }
            }
            if (most > 0) {
                return best;
            }
        }
        return best;
    }

    private int numbers(int label, int column) {
        int numbers = 0;
        for (int row = 0; row <= last(); row++) {
            boolean known = lineOf(key(cells.anyAt(row, label).words())).isPresent();
            numbers += known && isNumber(cells.anyAt(row, column)) ? 1 : 0;
        }
        return numbers;
    }

    private static boolean isNumber(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER
                || cell.kind() == SheetCell.Kind.WORDS
                        && NumberReading.read(cell.words(), 0).isNumber();
    }

    private int distance(int label, int column) {
        return isOfShares(column)
                ? TableWords.FARTHEST
                : TableWords.distance(headings(label, column), content.window());
    }

    /** One cell that somebody formatted as a percentage makes no column of shares. */
    private boolean isOfShares(int column) {
        List<SheetCell> numbers = IntStream.rangeClosed(0, last())
                .mapToObj(row -> cells.anyAt(row, column))
                .filter(ForeignSheet::isNumber)
                .toList();
        long shares = numbers.stream().filter(SheetCell::percent).count();
        return shares * 2 > numbers.size();
    }

    /** What stands above the first row of a line of the form, from the top. */
    private List<String> headings(int label, int column) {
        return IntStream.range(0, firstLine(label))
                .mapToObj(row -> cells.headingAt(row, column))
                .filter(cell -> cell.kind() == SheetCell.Kind.WORDS)
                .map(SheetCell::words)
                .toList();
    }

    private int firstLine(int label) {
        return IntStream.rangeClosed(0, last())
                .filter(row -> lineOf(key(cells.anyAt(row, label).words())).isPresent())
                .findFirst()
                .orElse(0);
    }

    /** Whether any row of the map's label column is a line of the form; another sheet's columns say nothing here. */
    public boolean knows(SheetMap map) {
        return rows(map.labelColumn(), map.valueColumn(), map.lines()).stream()
                .anyMatch(row -> !row.guess().isEmpty());
    }

    /** Rows with words in the label column; {@code known} lines come before guesses. */
    public List<LabelRow> rows(int labelColumn, int valueColumn, Map<String, String> known) {
        List<LabelRow> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int row = 0; row <= last(); row++) {
            SheetCell label = cells.anyAt(row, labelColumn);
            String key = key(label.words());
            if (label.kind() == SheetCell.Kind.WORDS && !key.isEmpty()) {
                String guess = Optional.ofNullable(known.get(key))
                        .or(() -> lineOf(key).map(FormLine::code))
                        .filter(taken::add)
                        .orElse("");
                rows.add(new LabelRow(
                        SheetCells.place(row, labelColumn),
                        label.words(),
                        key,
                        cells.anyAt(row, valueColumn).words(),
                        guess));
            }
        }
        return rows;
    }

    private String key(String label) {
        return keys.computeIfAbsent(label, LabelKey::of);
    }

    private Optional<FormLine> lineOf(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** What the sheet answers by a map. */
    public Proposal read(SheetMap map) {
        List<Proposal.Said> said = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        NumberColumn values = cells.numbers(map.valueColumn(), last());
        NumberColumn lowers = map.lowerColumn() == null ? values : cells.numbers(map.lowerColumn(), last());
        ForeignMeasures measures = new ForeignMeasures(
                cells,
                map,
                firstLine(map.labelColumn()),
                headings(map.labelColumn(), map.valueColumn()),
                content,
                refused);
        Twins<Integer> twins = new Twins<>(row -> says(map, row), row -> SheetCells.place(row, map.valueColumn()));
        for (int row = 0; row <= last(); row++) {
            String code =
                    map.lines().get(key(cells.anyAt(row, map.labelColumn()).words()));
            if (code != null && content.form().line(code).isPresent()) {
                twins.add(code, row);
            }
        }
        List<Integer> alone = twins.alone((row, places) -> refused.add(twin(map, row, places)));
        for (int row : alone) {
            FormLine line = lineAt(map, row);
            SheetCell value = cells.at(row, map.valueColumn());
            FigureReading reading = line.isFigure()
                    ? new FigureReading(line.label(), content.indicator(line), values, lowers, refused)
                    : null;
            if (reading == null || measures.fit(reading, line, row, value)) {
                answer(reading, value, lower(map, row, line))
                        .ifPresent(answer -> said.add(new Proposal.Said(value.place(), line.code(), answer, null)));
            }
        }
        List<String> remarks = new ArrayList<>(remarks());
        remarks.addAll(measures.remarks());
        return new Proposal(content.submission(), content.form(), said, refused, remarks);
    }

    private FormLine lineAt(SheetMap map, int row) {
        String key = key(cells.anyAt(row, map.labelColumn()).words());
        return content.form().requireLine(String.valueOf(map.lines().get(key)));
    }

    /** All right of its label, since a unit of measure beside it changes what a figure says; empty where it has no figure. */
    private String says(SheetMap map, int row) {
        if (cells.anyAt(row, map.valueColumn()).isEmpty()) {
            return "";
        }
        return IntStream.range(map.labelColumn() + 1, WIDEST)
                .mapToObj(column -> cells.anyAt(row, column).words())
                .collect(Collectors.joining("\n"));
    }

    private Refused twin(SheetMap map, int row, String places) {
        return new Refused(
                SheetCells.place(row, map.valueColumn()),
                lineAt(map, row).label(),
                "stands in several rows (" + places + ") that differ; keep one",
                "có ở nhiều dòng (" + places + ") mà khác nhau; giữ một dòng rồi gửi lại");
    }

    /** What a person should know of how the sheet is read. */
    public List<String> remarks() {
        return cells.remarks(last(), WIDEST);
    }

    private SheetCell lower(SheetMap map, int row, FormLine line) {
        Integer column = map.lowerColumn();
        if (column == null || !line.isFigure() || !content.indicator(line).hasParts()) {
            return SheetCell.empty("");
        }
        return cells.at(row, column);
    }

    /** @param reading null of a question */
    private static Optional<Answer> answer(@Nullable FigureReading reading, SheetCell value, SheetCell lower) {
        if (reading == null) {
            return value.isEmpty() ? Optional.empty() : Optional.of(Answer.text(value.words()));
        }
        return reading.read(value, lower, SheetCell.empty(value.place()), null);
    }
}

package vn.tongket.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.record.ProblemList;

/**
 * A CSV file with a header line: its columns by name in any order, separated by commas or, as Excel writes them where a
 * comma is the decimal mark, by semicolons.
 */
public final class CsvTable implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 16;
    /** Characters of one cell, quoted or not. */
    private static final int LONGEST_CELL = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final ProblemList problems;
    private final int[] positions;
    private final int before;
    private int width;

    private CsvTable(CsvReader<CsvRecord> reader, List<String> columns, ProblemList problems, int before) {
        this.before = before;
        this.reader = reader;
        this.records = reader.iterator();
        this.problems = problems;
        this.positions = new int[columns.size()];
    }

    /**
     * Reads the header.
     *
     * @param columns known names
     * @param needed those that must be there
     */
    public static CsvTable open(Reader content, List<String> columns, List<String> needed, ProblemList problems)
            throws IOException {
        content.mark(LONGEST_LINE);
        Start start = Start.of(content);
        content.reset();
        content.skip(start.skipped());
        CsvTable table = new CsvTable(
                CsvReader.builder()
                        .fieldSeparator(start.separator())
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_CELL)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(content),
                columns,
                problems,
                start.lines());
        table.readHeader(columns, needed);
        return table;
    }

    /**
     * How a file begins: Excel puts {@code sep=;} above everything to say what parts the cells.
     *
     * @param skipped characters before the header
     * @param lines of the file before the header
     */
    private record Start(char separator, int skipped, int lines) {
        private static final Pattern SAID =
                Pattern.compile("\\s*\"?sep=(.)\"?\\s*?(\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

        static Start of(Reader content) throws IOException {
            char[] start = new char[LONGEST_LINE - 1];
            int count = Math.max(0, content.read(start));
            String begin = new String(start, 0, count);
            Matcher said = SAID.matcher(begin);
            if (said.lookingAt()) {
                return new Start(said.group(1).charAt(0), said.end(), 1);
            }
            String header =
                    begin.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return new Start(separator(header), 0, 0);
        }

        private static char separator(String header) {
            if (header.indexOf(',') >= 0) {
                return ',';
            }
            return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }

    private void readHeader(List<String> columns, List<String> needed) {
        Arrays.fill(positions, -1);
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        width = header.size();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            int column = columns.indexOf(name);
            if (name.isEmpty() && i == header.size() - 1) {
                // A separator at the end of the line, nothing more.
                continue;
            }
            if (column < 0) {
                refuseUnknown(name, i + 1, columns);
            } else if (positions[column] >= 0) {
                problems.hard(1, i + 1, "column '" + name + "' stands twice", "cột “" + name + "” có hai lần");
            } else {
                positions[column] = i;
            }
        }
        needed.stream().filter(name -> positions[columns.indexOf(name)] < 0).forEach(this::refuseMissing);
    }

    private void refuseUnknown(String name, int column, List<String> columns) {
        String nearest = Nearest.to(name, columns).orElse(null);
        String known = nearest == null ? "; known columns: " + String.join(",", columns) : "";
        String dung = nearest == null ? "; các cột dùng được: " + String.join(",", columns) : "";
        problems.hard(
                1,
                column,
                "there is no column '" + name + "'" + Problem.didYouMean(nearest) + known,
                "không có cột “" + name + "”" + Problem.coPhaiLa(nearest) + dung);
    }

    private void refuseMissing(String name) {
        problems.hard(1, 0, "the column '" + name + "' is missing", "thiếu cột “" + name + "”");
    }

    /** As {@link #rows()}, of a table that is held whole: what is longer is told, and read no further. */
    public Iterator<Row> rows(int most) {
        Iterator<Row> all = rows();
        return new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                return count <= most && all.hasNext();
            }

            @Override
            public Row next() {
                Row row = all.next();
                if (++count > most) {
                    problems.hard(
                            row.line(),
                            0,
                            "the file has more than " + most + " rows; split it",
                            "tệp có hơn " + VietnameseNumbers.format(BigDecimal.valueOf(most), 0)
                                    + " dòng; hãy tách thành nhiều tệp");
                }
                return row;
            }
        };
    }

    /** The rows below the header, in the order of the known columns; reading stops where the CSV itself is broken. */
    public Iterator<Row> rows() {
        return new Iterator<>() {
            private @Nullable CsvRecord waiting;

            @Override
            public boolean hasNext() {
                try {
                    while (waiting == null && records.hasNext()) {
                        CsvRecord record = records.next();
                        waiting = isEmpty(record) ? null : record;
                    }
                    return waiting != null;
                } catch (CsvParseException broken) {
                    refuseBroken(broken);
                    return false;
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                CsvRecord record = Objects.requireNonNull(waiting);
                waiting = null;
                return row(record);
            }
        };
    }

    /** {@code ;;;;}: rows that a spreadsheet writes below its table. */
    private static boolean isEmpty(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void refuseBroken(CsvParseException broken) {
        String reason = String.valueOf(broken.getMessage());
        problems.hard(
                0,
                0,
                "the CSV is broken: " + reason + "; a quotation mark is not closed, or a cell is longer than 1 MB",
                "tệp CSV hỏng: " + reason + "; có dấu ngoặc kép chưa đóng hoặc một ô dài hơn 1 MB");
    }

    private Row row(CsvRecord record) {
        if (record.getFieldCount() != width) {
            problems.hard(
                    record.getStartingLineNumber() + before,
                    0,
                    "has " + record.getFieldCount() + " cells, the header has " + width
                            + "; text with a comma stands in quotation marks",
                    "có " + record.getFieldCount() + " ô, dòng tiêu đề có " + width
                            + "; nội dung có dấu phẩy phải đặt trong ngoặc kép");
        }
        return new Row(record.getStartingLineNumber() + before, record, positions);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** One line; a column that the file does not have is empty everywhere. */
    public record Row(long line, CsvRecord record, int[] positions) {
        public String cell(int column) {
            int position = positions[column];
            return position < 0 || position >= record.getFieldCount()
                    ? ""
                    : VietnameseText.trimmed(VietnameseText.readable(record.getField(position)));
        }
    }

    public static List<String> names(String header) {
        return List.of(header.split(","));
    }
}

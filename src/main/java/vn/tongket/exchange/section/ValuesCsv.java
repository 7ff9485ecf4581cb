package vn.tongket.exchange.section;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.file.CsvTable;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;

/** Reads {@code values.csv} as a stream. */
public final class ValuesCsv implements AutoCloseable {
    public static final List<String> COLUMNS =
            CsvTable.names("indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note");
    private static final List<String> NEEDED = List.of("indicator", "unit", "from", "to");

    private final CsvTable table;

    private ValuesCsv(CsvTable table) {
        this.table = table;
    }

    public static ValuesCsv open(Reader content, ProblemList problems) throws IOException {
        return new ValuesCsv(CsvTable.open(content, COLUMNS, NEEDED, problems));
    }

    /** None where the header is wrong already: every line would be wrong the same way. */
    public Iterator<RawValue> values(ProblemList problems) {
        if (problems.hasHard()) {
            return List.<RawValue>of().iterator();
        }
        Iterator<CsvTable.Row> rows = table.rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RawValue next() {
                return value(rows.next());
            }
        };
    }

    private static RawValue value(CsvTable.Row row) {
        return new RawValue(
                row.line(),
                row.cell(0),
                row.cell(1),
                row.cell(2),
                row.cell(3),
                VietnameseText.nfc(row.cell(4)),
                row.cell(5),
                row.cell(6),
                row.cell(7),
                row.cell(8),
                row.cell(9),
                row.cell(10));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

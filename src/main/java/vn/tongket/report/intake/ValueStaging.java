package vn.tongket.report.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.tongket.base.BadInput;
import vn.tongket.base.PlainNumber;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.record.RawValue;

/**
 * Values on their way into the database: copied as fast as they are read into a table of this transaction's own, where
 * they can be compared with each other and with what is stored.
 */
final class ValueStaging {
    /** Different pairs of source and note; the usual file has a handful. */
    private static final int MOST_SOURCES = 500_000;

    private static final int BLOCK = 1 << 16;

    private static final String CREATE = """
            create temporary table staged (
                number        integer not null,
                line          integer not null,
                indicator_id  integer not null,
                unit_id       integer not null,
                window_from   date not null,
                window_to     date not null,
                source_number integer,
                quality       "char" not null,
                breakdown     text collate "C" not null,
                quantity      numeric,
                numerator     numeric,
                denominator   numeric
            ) on commit drop;
            create temporary table staged_source (
                source_number integer not null,
                words         text not null,
                note          text not null,
                source_id     integer
            ) on commit drop""";

    private final CopyIn copy;
    private final PGConnection connection;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);
    private final Map<Source, Integer> sources = new HashMap<>();
    private final ReadBefore read = new ReadBefore();
    private int count;

    /** What came in. */
    record Staged(long count, ReadBefore read) {}

    private record Source(String words, String note) {}

    private ValueStaging(PGConnection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.getCopyAPI().copyIn("copy staged from stdin");
    }

    /** What writes into the staging table; called once. */
    interface Filling {
        void fill(ValueStaging staging);
    }

    /**
     * Makes the tables in the running transaction and lets them be filled.
     *
     * @return how many values came in, and which
     */
    static Staged fill(DSLContext database, Filling filling) {
        database.execute("drop table if exists pg_temp.staged, pg_temp.staged_source");
        database.execute(CREATE);
        return database.connectionResult(connection -> {
            ValueStaging staging = begin(connection);
            staging.fill(filling);
            return new Staged(staging.count, staging.read);
        });
    }

    private static ValueStaging begin(Connection connection) throws SQLException {
        return new ValueStaging(connection.unwrap(PGConnection.class));
    }

    private void fill(Filling filling) throws SQLException {
        try {
            filling.fill(this);
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        copySources();
    }

    void add(StagedValue value) {
        read.add(value);
        RawValue raw = value.raw();
        block.append(count)
                .append('\t')
                .append(raw.line())
                .append('\t')
                .append(value.indicator())
                .append('\t')
                .append(value.unit());
        block.append('\t')
                .append(value.window().from())
                .append('\t')
                .append(value.window().to())
                .append('\t');
        appendSource(raw);
        block.append('\t').append(value.quality().letter()).append('\t');
        appendText(raw.breakdown());
        appendNumber(raw.value());
        appendNumber(raw.numerator());
        appendNumber(raw.denominator());
        block.append('\n');
        count++;
        if (block.length() > BLOCK) {
            flush();
        }
    }

    private void appendSource(RawValue raw) {
        if (raw.source().isEmpty() && raw.note().isEmpty()) {
            block.append("\\N");
            return;
        }
        Integer number = sources.computeIfAbsent(new Source(raw.source(), raw.note()), source -> sources.size() + 1);
        if (number > MOST_SOURCES) {
            throw BadInput.of(
                    "More than " + MOST_SOURCES + " different sources and notes in one file; split the file",
                    "Một tệp có trên " + MOST_SOURCES + " nguồn và ghi chú khác nhau; hãy tách nhỏ tệp");
        }
        block.append(number.intValue());
    }

    private void appendNumber(String number) {
        block.append('\t');
        if (number.isEmpty()) {
            block.append("\\N");
        } else {
            block.append(PlainNumber.plainest(number));
        }
    }

    private void appendText(String words) {
        appendText(block, words);
    }

    /** COPY's own marks must not stand in text as they are. */
    private static void appendText(StringBuilder into, String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                default -> into.append(letter);
            }
        }
    }

    private void flush() {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void copySources() throws SQLException {
        CopyIn into = connection.getCopyAPI().copyIn("copy staged_source (source_number, words, note) from stdin");
        for (Map.Entry<Source, Integer> source : sources.entrySet()) {
            StringBuilder line =
                    new StringBuilder().append(source.getValue().intValue()).append('\t');
            appendText(line, VietnameseText.nfc(source.getKey().words()));
            line.append('\t');
            appendText(line, VietnameseText.nfc(source.getKey().note()));
            byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
            into.writeToCopy(bytes, 0, bytes.length);
        }
        into.endCopy();
    }
}

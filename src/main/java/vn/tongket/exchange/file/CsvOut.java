package vn.tongket.exchange.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes CSV as packages have it: UTF-8, commas, a line feed, quotes only where needed. */
public final class CsvOut implements AutoCloseable {
    private final CsvWriter writer;

    public CsvOut(OutputStream out, List<String> header) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8), header);
    }

    public CsvOut(Writer out, List<String> header) {
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(header);
    }

    public void row(@Nullable Object... cells) {
        writer.writeRecord(Stream.of(cells).map(CsvOut::words).toList());
    }

    private static String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

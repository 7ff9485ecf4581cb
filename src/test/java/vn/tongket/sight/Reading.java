package vn.tongket.sight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that can be read in an answer: text as it is, and what stands in Word, Excel, PDF and Parquet files. */
final class Reading {
    private Reading() {}

    static String words(byte[] body) {
        try {
            if (begins(body, "PK")) {
                return unzipped(body);
            }
            if (begins(body, "%PDF")) {
                try (var pdf = Loader.loadPDF(body)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            if (begins(body, "PAR1")) {
                Path file = Files.createTempFile("answer", ".parquet");
                Files.write(file, body);
                String rows = parquet(file);
                Files.delete(file);
                return rows;
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] body, String mark) {
        return new String(body, 0, Math.min(body.length, mark.length()), StandardCharsets.US_ASCII).equals(mark);
    }

    private static String unzipped(byte[] body) throws IOException {
        Path file = Files.createTempFile("answer", ".zip");
        Files.write(file, body);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    all.append(words(content.readAllBytes())).append('\n');
                }
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }

    static String parquet(Path file) {
        StringBuilder all = new StringBuilder();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from read_parquet('" + file + "')")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    all.append(rows.getString(i)).append(' ');
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what a writer puts between digits: 987.654.321, 987 654 321 and 987,654,321 are one number. */
    static String digits(String words) {
        return words.replaceAll("&nbsp;|&#160;|[.,\\s\\p{Z}]", "");
    }

    /** As a reader sees it: without tags. */
    static String plain(String words) {
        return words.replaceAll("<[^>]*>", " ").replaceAll("[\\s\\p{Z}]+", " ");
    }
}

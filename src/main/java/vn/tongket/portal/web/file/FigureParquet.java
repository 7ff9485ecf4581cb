package vn.tongket.portal.web.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.page.SafeCell;

/** Figures as Parquet, with the columns of {@link FigureCsv}: days are days, numbers decimals. */
final class FigureParquet {
    /** Of the decimals that a column holds; a page shows at most a few. */
    private static final int DECIMALS = 12;

    private static final String TABLE = """
            create table figure (chi_tieu varchar, ma_don_vi varchar, don_vi varchar, tu_ngay date, den_ngay date,
                gia_tri decimal(38, 12), tu_so decimal(38, 12), mau_so decimal(38, 12), don_vi_tinh varchar, cach_tinh varchar,
                dia_gioi varchar, da_bao_cao integer, phai_bao_cao integer, do_chinh_xac varchar, ly_do varchar)
            """;

    private FigureParquet() {}

    static byte[] write(List<Figure> figures) {
        try {
            Path folder = Files.createTempDirectory("tongket-parquet");
            Path file = folder.resolve("so-lieu.parquet");
            try {
                write(figures, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Figure> figures, Path file) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            append(connection.unwrap(DuckDBConnection.class), figures);
            statement.execute("copy figure to '" + file.toString().replace("'", "''") + "' (format parquet)");
        } catch (SQLException e) {
            throw new IOException("cannot write Parquet", e);
        }
    }

    /** Row by row as statements, a province's communes over ten years would take seconds. */
    private static void append(DuckDBConnection connection, List<Figure> figures) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("main", "figure")) {
            for (Figure figure : figures) {
                append(rows.beginRow(), figure).endRow();
            }
        }
    }

    private static DuckDBAppender append(DuckDBAppender row, Figure figure) throws SQLException {
        return row.append(figure.indicator().code())
                .append(figure.unit().code())
                .append(SafeCell.of(figure.unit().fullName()))
                .append(figure.window().from())
                .append(figure.window().lastDay())
                .append(number(figure.value()))
                .append(number(figure.numerator()))
                .append(number(figure.denominator()))
                .append(SafeCell.of(figure.indicator().measuredIn()))
                .append(figure.rule())
                .append(figure.frame().toString())
                .append(figure.coverage().reported())
                .append(figure.coverage().expected())
                .append(figure.exactness().name())
                .append(
                        figure.reason() == null
                                ? null
                                : SafeCell.of(figure.reason().vietnamese()));
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

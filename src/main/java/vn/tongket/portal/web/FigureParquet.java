package vn.tongket.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.Figure;
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
            insert(connection, figures);
            statement.execute("copy figure to '" + file.toString().replace("'", "''") + "' (format parquet)");
        } catch (SQLException e) {
            throw new IOException("cannot write Parquet", e);
        }
    }

    private static void insert(Connection connection, List<Figure> figures) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("insert into figure values (?, ?, ?, cast(? as date), cast(? as date),"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Figure figure : figures) {
                fill(row, figure);
                row.executeUpdate();
            }
        }
    }

    private static void fill(PreparedStatement row, Figure figure) throws SQLException {
        row.setString(1, figure.indicator().code());
        row.setString(2, figure.unit().code());
        row.setString(3, SafeCell.of(figure.unit().fullName()));
        row.setString(4, figure.window().from().toString());
        row.setString(5, figure.window().lastDay().toString());
        row.setBigDecimal(6, number(figure.value()));
        row.setBigDecimal(7, number(figure.numerator()));
        row.setBigDecimal(8, number(figure.denominator()));
        row.setString(9, SafeCell.of(figure.indicator().measuredIn()));
        row.setString(10, figure.rule());
        row.setString(11, figure.frame().toString());
        row.setInt(12, figure.coverage().reported());
        row.setInt(13, figure.coverage().expected());
        row.setString(14, figure.exactness().name());
        row.setString(
                15, figure.reason() == null ? null : SafeCell.of(figure.reason().vietnamese()));
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.unit.UnitKind;

/** The copy holds what PostgreSQL has committed, no more and no less, whatever happens to either. */
@TongketTest
class ColumnarCopyTest {
    private static final int INDICATOR = 1;
    private static final String VALUES =
            "select value_id, quantity, numerator, denominator, breakdown, quality from report.current_value order by value_id";

    @Autowired
    DSLContext database;

    @Autowired
    DataSource dataSource;

    @Autowired
    ColumnarCopy copy;

    @Value("${tongket.measure.copy}")
    Path folder;

    private final String unit = "x" + System.nanoTime();
    private WorldStore store;
    private int day;

    @BeforeEach
    void empty() {
        TestDatabase.asOwner(database, "alter table report.value disable trigger value_names_what_is_there");
        TestDatabase.asOwner(database, "alter table report.value disable trigger value_still_names_what_is_there");
        TestDatabase.asOwner(database, "delete from report.value");
        store = new WorldStore(database);
        store.unit(unit, UnitKind.COMMUNE);
        copy.keepUp();
    }

    @Test
    void holdsWhatIsAddedRevisedAndRemoved() throws SQLException {
        long first = add("12.5");
        long second = add("7");
        isKeptUp();
        database.execute("update report.value set replaced_by = entry_id where value_id = " + first);
        add("13");
        isKeptUp();
        database.execute("delete from report.value where value_id = " + second);
        isKeptUp();
        assertThat(inCopy()).hasSize(1).allSatisfy(row -> assertThat(row).contains("13"));
    }

    /** The first number given out is the last committed: a copy that remembered only the highest would pass it over. */
    @Test
    void missesNoTransactionThatBeganEarlyAndEndsLate() throws SQLException {
        try (Connection slow = dataSource.getConnection();
                Connection quick = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            insert(slow, 1);
            insert(quick, 2);
            quick.commit();
            isKeptUp();
            assertThat(inCopy()).hasSize(1);
            insert(quick, 3);
            insert(slow, 4);
            slow.commit();
            isKeptUp();
            assertThat(inCopy()).hasSize(3);
            quick.rollback();
            isKeptUp();
            assertThat(inCopy()).hasSize(3);
        }
    }

    @Test
    void showsOneMomentToWhoReads() throws SQLException {
        add("1");
        copy.keepUp();
        ColumnarCopy.Opened before = copy.open();
        add("2");
        copy.keepUp();
        try (Connection connection = before.connection();
                Connection now = copy.open().connection()) {
            assertThat(rows(connection)).hasSize(1);
            assertThat(rows(now)).hasSize(2);
        }
    }

    @Test
    void goesOnFromWhereItStoodAfterARestart() throws SQLException {
        add("1");
        copy.keepUp();
        copy.close();
        assertThatThrownBy(copy::open).isInstanceOf(CopyUnavailable.class);
        add("2");
        isKeptUp();
    }

    @Test
    void isMadeAgainWhenItsFileIsDeletedUnderIt() throws SQLException, IOException {
        add("1");
        copy.keepUp();
        try (Connection reading = copy.open().connection()) {
            Files.delete(file());
            assertThat(rows(reading)).hasSize(1);
        }
        isKeptUp();
        assertThat(file()).exists();
    }

    @Test
    void isMadeAgainWhenItsFileIsBroken() throws SQLException, IOException {
        add("1");
        copy.keepUp();
        copy.close();
        Files.writeString(file(), "not a database at all".repeat(1_000));
        isKeptUp();
        copy.close();
        byte[] spoilt = "spoilt".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), spoilt, StandardOpenOption.WRITE);
        isKeptUp();
    }

    @Test
    void takesWiderColumnsForNumbersThatNeedThem() throws SQLException {
        add("0.000000001");
        isKeptUp();
        add("99999999999999999999.5");
        isKeptUp();
    }

    @Test
    void saysSoWhereItCannotHoldANumberExactly() {
        add("0.00000000000000000001");
        assertThatThrownBy(copy::keepUp)
                .isInstanceOf(CopyUnavailable.class)
                .hasMessageContaining("0.00000000000000000001");
        assertThat(copy.isReady()).isFalse();
    }

    @Test
    void leavesAFileToTheProcessThatHasIt() throws Exception {
        copy.close();
        Path program = Files.createTempDirectory("hold-copy-").resolve("Hold.java");
        Files.writeString(program, """
                public class Hold {
                    public static void main(String[] arguments) throws Exception {
                        try (var held = java.sql.DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                            System.out.println("held");
                            System.in.read();
                        }
                    }
                }""");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.toString(),
                        file().toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(copy::keepUp)
                    .isInstanceOf(CopyUnavailable.class)
                    .hasMessageContaining("another process");
        } finally {
            other.destroy();
            other.waitFor(20, TimeUnit.SECONDS);
        }
        isKeptUp();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void isKeptUp() throws SQLException {
        copy.keepUp();
        List<String> inRecord = database.fetch(VALUES).stream()
                .map(row -> line(row.get(0), row.get(1), row.get(4), row.get(5)))
                .toList();
        assertThat(inCopy()).isEqualTo(inRecord);
    }

    private List<String> inCopy() throws SQLException {
        try (Connection connection = copy.open().connection()) {
            return rows(connection);
        }
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(VALUES)) {
            while (found.next()) {
                rows.add(line(found.getObject(1), found.getBigDecimal(2), found.getObject(5), found.getObject(6)));
            }
        }
        return rows;
    }

    private static String line(Object id, Object quantity, Object breakdown, Object quality) {
        return id + " " + Decimals.plain((BigDecimal) quantity).toPlainString() + " " + breakdown + " " + quality;
    }

    private long add(String quantity) {
        return store.value(INDICATOR, unit, nextDay(), "nữ\tvà\\nam", "A", new BigDecimal(quantity), null, null);
    }

    private Window nextDay() {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day++);
        return new Window(from, from.plusDays(1));
    }

    private void insert(Connection connection, int quantity) throws SQLException {
        Window window = nextDay();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity)
                    values (%d, %d, '%s', '%s', 1, 'A', %d)""".formatted(INDICATOR, store.id(unit), window.from(), window.to(), quantity));
        }
    }
}

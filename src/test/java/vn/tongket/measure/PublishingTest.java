package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.archive.ArchiveCheck;
import vn.tongket.measure.archive.ArchiveFailed;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Manifest;
import vn.tongket.measure.archive.PublishedFile;
import vn.tongket.measure.archive.Publishing;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.programme.Programmes;

/** The archive holds what is approved and may be known, stands in one step, and says when a file of it is not what it was. */
@TongketTest
class PublishingTest {
    private static final Window YEAR_2024 = new Window(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 12, 15));
    private static final Window LAST_DAY_OF_2025 = new Window(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1));

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    Publishing publishing;

    @Autowired
    ColumnarCopy copy;

    private final String prefix = "p" + System.nanoTime();
    private WorldStore store;
    private int indicator;

    @BeforeEach
    void oneProgrammeOfThreeValues() {
        TestDatabase.asOwner(database, "delete from report.value");
        RandomWorld world = new RandomWorld(prefix, new Random(7));
        world.reportings.clear();
        store = new WorldStore(database);
        store.store(world, programmes);
        indicator = programmes.indicatorIds(prefix).values().iterator().next();
        add(YEAR_2024, "", "12.5");
        add(YEAR_2024, "gender=nu", "0.0001");
        add(LAST_DAY_OF_2025, "", "-3");
    }

    @Test
    void holdsTheValuesByProgrammeAndTheYearTheyCountFor() throws SQLException {
        Manifest manifest = publish(Audience.INTERNAL);
        assertThat(manifest.values()).isEqualTo(3);
        assertThat(manifest.decimals()).isEqualTo("decimal(18, 4)");
        assertThat(manifest.valueFiles())
                .extracting(
                        file -> file.path().substring(file.path().indexOf("/values")),
                        PublishedFile::rows,
                        file -> file.sums() == null ? "" : file.sums().quantity())
                .containsExactly(Tuple.tuple(part(2024), 2L, "12.5001"), Tuple.tuple(part(2025), 1L, "-3"));
        assertThat(read("select quantity from read_parquet('" + folder
                        + "/*/values/**/*.parquet', hive_partitioning = true) where programme = '" + prefix
                        + "' and year = 2024 order by breakdown"))
                .containsExactly("12.5000", "0.0001");
        assertThat(read("select typeof(quantity) from '" + folder + "/*/values/**/*.parquet' limit 1"))
                .containsExactly("DECIMAL(18,4)");
        assertThat(read("select count(*) > 0 from '" + folder + "/*/unit.parquet'"))
                .containsExactly("true");
        assertThat(ArchiveCheck.check(folder)).isEqualTo(manifest);
    }

    private String part(int year) {
        return "/values/programme=" + prefix + "/year=" + year + "/part-0.parquet";
    }

    @Test
    void widensItsNumbersWhereOneNeedsIt() throws SQLException {
        add(LAST_DAY_OF_2025, "gender=nu", "0.123456789012");
        assertThat(publish(Audience.INTERNAL).decimals()).isEqualTo("decimal(38, 12)");
        assertThat(read("select quantity from '" + folder
                        + "/*/values/**/*.parquet' where quantity between 0.1 and 0.2"))
                .containsExactly("0.123456789012");
        add(LAST_DAY_OF_2025, "gender=nam", "0.1234567890123");
        Manifest before = ArchiveCheck.check(folder);
        assertThatThrownBy(() -> publish(Audience.INTERNAL))
                .isInstanceOf(ArchiveFailed.class)
                .hasMessageContaining("0.1234567890123 does not fit decimal(38, 12)");
        assertThat(ArchiveCheck.check(folder)).isEqualTo(before);
    }

    @Test
    void givesThePublicWhatAnActPublishedAndNoMore() throws SQLException {
        database.execute("update programme.programme set publishable = true where code = '" + prefix + "'");
        database.execute("update programme.indicator set publishable = true where indicator_id = " + indicator);
        assertThat(publish(Audience.PUBLIC).values()).isZero();
        assertThat(read("select count(*) from '" + folder + "/*/indicator.parquet'"))
                .containsExactly("0");
        assertThatThrownBy(() -> publishing.publish(folder, Audience.PUBLIC, prefix))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not published");
        PublishedWorld.programme(context, prefix);
        assertThat(publish(Audience.PUBLIC).values()).isEqualTo(3);
        assertThat(read("select distinct indicator_id from '" + folder + "/" + generation() + "/indicator.parquet'"))
                .containsExactly(String.valueOf(indicator));
        database.execute("update programme.programme set publishable = false where code = '" + prefix + "'");
        assertThat(publish(Audience.PUBLIC).values()).isZero();
    }

    @Test
    void keepsWhatIsForThePublicApartFromTheRest() {
        publish(Audience.PUBLIC);
        assertThatThrownBy(() -> publish(Audience.INTERNAL))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a folder of its own");
        assertThat(ArchiveCheck.check(folder).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void givesTheSameBytesForTheSameValuesAndKeepsTheArchiveBefore() throws IOException {
        Manifest first = publish(Audience.INTERNAL);
        Manifest second = publish(Audience.INTERNAL);
        assertThat(second.files())
                .extracting(PublishedFile::sha256)
                .isEqualTo(first.files().stream().map(PublishedFile::sha256).toList());
        assertThat(second.previous()).isEqualTo(first.generation());
        Manifest third = publish(Audience.INTERNAL);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "manifest.json", second.generation(), third.generation());
        }
    }

    /** A kill leaves files and no manifest: what stood goes on standing, and the next publishing clears up. */
    @Test
    void standsOnlyWhenItsManifestDoes() throws IOException {
        Manifest standing = publish(Audience.INTERNAL);
        Path half = Files.createDirectories(folder.resolve("g20990101t000000000z/values"));
        Files.writeString(half.resolve("part-0.parquet"), "half");
        Files.createDirectories(folder.resolve(".staging"));
        Files.writeString(folder.resolve("manifest.json.new"), "{\"format\": \"tong");
        assertThat(ArchiveCheck.check(folder)).isEqualTo(standing);
        publish(Audience.INTERNAL);
        assertThat(half).doesNotExist();
        assertThat(folder.resolve(".staging")).doesNotExist();
    }

    /** A folder that takes no more stands for a full disk. */
    @Test
    void leavesWhatStoodWhereItCannotWrite() throws IOException {
        Manifest standing = publish(Audience.INTERNAL);
        Path inTheWay = folder.resolve(".staging");
        Files.writeString(inTheWay, "");
        Path manifest = Files.createDirectory(folder.resolve("manifest.json.new"));
        assertThatThrownBy(() -> publish(Audience.INTERNAL))
                .isInstanceOf(ArchiveFailed.class)
                .hasMessageContaining("what stood there still stands");
        Files.delete(manifest);
        assertThat(ArchiveCheck.check(folder)).isEqualTo(standing);
    }

    @Test
    void isWrittenByOneAtATime() throws IOException {
        publish(Audience.INTERNAL);
        try (FileChannel other = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> publish(Audience.INTERNAL))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("Another publishing is at work");
        }
        publish(Audience.INTERNAL);
    }

    @Test
    void touchesNoFolderOfSomethingElse() throws IOException {
        Path mine = Files.writeString(folder.resolve("thesis.docx"), "mine");
        assertThatThrownBy(() -> publish(Audience.INTERNAL))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds something else (thesis.docx)");
        assertThat(mine).exists();
    }

    @Test
    void namesEveryFileThatDiffers() throws IOException {
        Manifest manifest = publish(Audience.INTERNAL);
        List<Path> values = manifest.valueFiles().stream()
                .map(file -> folder.resolve(file.path()))
                .toList();
        byte[] bytes = Files.readAllBytes(values.getFirst());
        bytes[bytes.length / 2] ^= 1;
        Files.write(values.getFirst(), bytes);
        Files.delete(values.getLast());
        Files.copy(values.getFirst(), values.getFirst().resolveSibling("part-1.parquet"));
        Files.writeString(folder.resolve(manifest.generation()).resolve("unit.parquet"), "short");
        assertThatThrownBy(() -> ArchiveCheck.check(folder))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .extracting(problem -> problem.file().replaceAll(".*/", "") + " " + problem.english())
                                .satisfiesExactlyInAnyOrder(
                                        words -> assertThat(words)
                                                .startsWith("part-0.parquet was changed: its SHA-256 is"),
                                        words -> assertThat(words).isEqualTo("part-0.parquet is missing"),
                                        words -> assertThat(words).startsWith("unit.parquet has 5 bytes, not"),
                                        words -> assertThat(words).isEqualTo("part-1.parquet is not in the manifest")));
    }

    @Test
    void comparesTheSumsAndNotOnlyTheBytes() throws IOException {
        publish(Audience.INTERNAL);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("12.5001", "12.5002"));
        assertThatThrownBy(() -> ArchiveCheck.check(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("year=2024")
                .hasMessageContaining("12.5001")
                .hasMessageContaining("12.5002");
        Files.writeString(manifest, Files.readString(manifest).replace("tongket-archive/1", "tongket-archive/9"));
        assertThatThrownBy(() -> ArchiveCheck.check(folder)).hasMessageContaining("tongket-archive/9");
        Files.writeString(manifest, "not json");
        assertThatThrownBy(() -> ArchiveCheck.check(folder)).hasMessageContaining("cannot be read");
        Files.delete(manifest);
        assertThatThrownBy(() -> ArchiveCheck.check(folder)).hasMessageContaining("it has no manifest.json");
    }

    @Test
    void isTheSameOutOfTheCopy() {
        Manifest ofRecord = publish(Audience.INTERNAL);
        copy.keepUp();
        Manifest ofCopy = publish(Audience.INTERNAL);
        assertThat(ofCopy.valueFiles())
                .extracting(PublishedFile::sha256)
                .isEqualTo(ofRecord.valueFiles().stream()
                        .map(PublishedFile::sha256)
                        .toList());
    }

    private Manifest publish(Audience audience) {
        return publishing.publish(folder, audience, null);
    }

    private String generation() {
        return ArchiveCheck.check(folder).generation();
    }

    private void add(Window window, String breakdown, String quantity) {
        String unit = database.fetchSingle("select code from unit.unit where code like '" + prefix
                        + "%' and kind = 'COMMUNE' order by code limit 1")
                .get(0, String.class);
        store.value(indicator, unit, window, breakdown, "A", new BigDecimal(quantity), null, null);
    }

    private static List<String> read(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}

package vn.tongket.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.WebTest;
import vn.tongket.exchange.Packages;

/** The files for machines are read back; the world is that of {@link PortalPagesTest}. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDownloadTest {
    private static final String FILE = "/chi-tieu/hai-xa/ho-ngheo/so-lieu.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @BeforeAll
    void world() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
    }

    private HttpResponse<byte[]> file(String ending) {
        HttpResponse<byte[]> file = new Browsing(port).download(FILE + ending + "?don-vi=zy&dia-gioi=2024-06-30");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment", "ho-ngheo-zy-dia-gioi-2024-06-30." + ending);
        return file;
    }

    @Test
    void whatEndsInNoKnownWayIsNotThere() {
        assertThat(new Browsing(port).download(FILE + "exe").statusCode()).isEqualTo(404);
    }

    /** In the boundaries of 2024: C had (10 + 20)/200 in 2020. */
    @Test
    void parquetHoldsDaysAndDecimals(@TempDir Path folder) throws IOException, SQLException {
        Path path = Files.write(folder.resolve("f.parquet"), file("parquet").body());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select gia_tri, tu_so, mau_so, den_ngay, do_chinh_xac, ly_do, count(*) over ()"
                                + " from read_parquet('" + path
                                + "') where ma_don_vi = 'zy-c' and year(tu_ngay) = 2020")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal(1)).isEqualByComparingTo("15");
            assertThat(row.getBigDecimal(2)).isEqualByComparingTo("30");
            assertThat(row.getBigDecimal(3)).isEqualByComparingTo("200");
            assertThat(row.getDate(4)).hasToString("2020-12-31");
            assertThat(row.getString(5)).isEqualTo("EXACT");
            assertThat(row.getString(6)).isNull();
            assertThat(row.getInt(7)).isEqualTo(1);
        }
    }

    @Test
    void sdmxNamesItsStructureAndSaysWhatEachFigureIs() {
        HttpResponse<byte[]> file = file("sdmx.csv");
        assertThat(file.headers().firstValue("content-type").orElse(""))
                .startsWith("application/vnd.sdmx.data+csv")
                .contains("version=2.0.0");
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("STRUCTURE_ID")).isEqualTo("TONGKET:FIGURE(1.0.0)");
            assertThat(row.getField("BOUNDARIES")).isEqualTo("2024-06-30");
            assertThat(row.getField("UNIT_MEASURE")).isEqualTo("%");
        });
        NamedCsvRecord commune = row(rows, "zy-c", "2020");
        assertThat(commune.getField("OBS_VALUE")).isEqualTo("15");
        assertThat(commune.getField("OBS_STATUS")).isEqualTo("A");
        assertThat(commune.getField("FREQ")).isEqualTo("A");
        NamedCsvRecord missing = row(rows, "zy-d", "2024");
        assertThat(missing.getField("OBS_VALUE")).isEmpty();
        assertThat(missing.getField("OBS_STATUS")).isEqualTo("O");
        assertThat(missing.getField("COMMENT_OBS")).isNotBlank();
    }

    /** As the field guide of SDMX-CSV 2.0 has it: docs/exchange.md. */
    @Test
    void sdmxHasTheShapeOfItsFieldGuide() {
        String text = new String(file("sdmx.csv").body(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,PROGRAMME,INDICATOR,BOUNDARIES,TIME_PERIOD,"
                        + "OBS_VALUE,OBS_STATUS,UNIT_MEASURE,NUMERATOR,DENOMINATOR,REPORTED,EXPECTED,COMMENT_OBS\r\n");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        List<List<String>> keys =
                rows.stream().map(row -> row.getFields().subList(3, 9)).toList();
        assertThat(keys).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key).allMatch(code -> code.matches("[A-Za-z0-9_@$/-]+")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getFields().subList(0, 3)).containsExactly("dataflow", "TONGKET:FIGURE(1.0.0)", "I");
            assertThat(row.getField("OBS_VALUE")).matches("|-?[0-9]+(\\.[0-9]+)?");
            assertThat(row.getField("OBS_VALUE").isEmpty())
                    .isEqualTo(row.getField("OBS_STATUS").equals("O"));
        });
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String unit, String year) {
        return rows.stream()
                .filter(row -> row.getField("REF_AREA").equals(unit))
                .filter(row -> row.getField("TIME_PERIOD").equals(year))
                .findFirst()
                .orElseThrow();
    }
}

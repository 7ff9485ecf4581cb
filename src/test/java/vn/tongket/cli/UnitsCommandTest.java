package vn.tongket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.TestDatabase;
import vn.tongket.database.Address;

class UnitsCommandTest {
    @TempDir
    static java.nio.file.Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void useATestDatabase() {
        Address address = TestDatabase.withReference();
        System.setProperty("tongket.db.url", address.url());
        System.setProperty("tongket.db.user", address.username());
        System.setProperty("tongket.db.password", address.password());
    }

    @AfterAll
    static void useItNoMore() {
        List.of("tongket.db.url", "tongket.db.user", "tongket.db.password").forEach(System::clearProperty);
    }

    @Test
    void listsTheProvincesOfADay() {
        assertThat(run("units", "--as-of", "2025-07-01", "--kind", "province")).isZero();
        assertThat(out.toString().lines())
                .hasSize(1 + 34)
                .startsWith(
                        "unit,version,kind,type,name,full_name,parent,from,to,gso_code",
                        "01-20080801,01-20080801,province,thanh_pho_trung_uong,Hà Nội,Thành phố Hà Nội,VN,2008-08-01,,01");
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void listsABranchAsJson() {
        assertThat(run("units", "--as-of", "2019-01-01", "--under", "437-20080801", "--format", "json"))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(2 + 6)
                .anyMatch(line -> line.contains("\"full_name\": \"Phường Nam Hồng\", \"parent\": \"437-20080801\""));
    }

    @Test
    void saysThatAUnitDoesNotStandInsteadOfListingNothing() {
        assertThat(run("units", "--as-of", "2026-01-01", "--under", "437-20080801"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("Thị xã Hồng Lĩnh (437-20080801) does not stand on 2026-01-01; see 'tongket unit"
                        + " 437-20080801'");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void tellsOneUnitAsText() {
        assertThat(run("unit", "437-20080801")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        Thị xã Hồng Lĩnh (437-20080801), district

                        Names and parents
                          2008-08-01 to 2025-06-30  Thị xã Hồng Lĩnh (437-20080801), below Tỉnh Hà Tĩnh (42-20080801)

                        Predecessors
                          none known

                        Successors
                          2025-07-01  0.5382 of the people  Phường Bắc Hồng Lĩnh (18115-20250701), estimated by population [203/2025/QH15]
                          2025-07-01  0.4618 of the people  Phường Nam Hồng Lĩnh (18118-20250701), estimated by population [203/2025/QH15]
                        """);
    }

    @Test
    void tellsOneUnitAsRows() {
        assertThat(run("unit", "18115-20250701", "--format", "csv")).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "relation,unit,version,kind,full_name,parent,from,to,share,land_share,basis,estimated,legal_basis,note",
                        "version,18115-20250701,18115-20250701,commune,Phường Bắc Hồng Lĩnh,42-20080801,2025-07-01,,,,,,1665/NQ-UBTVQH15,")
                .anyMatch(line -> line.startsWith("predecessor,437-20080801,") && line.contains(",0.5382,"));
    }

    @Test
    void refusesUnknownCodesAndBadDates() {
        assertThat(run("unit", "437-2008080")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no unit '437-2008080'; did you mean '437-20080801'?");
        assertThat(run("units", "--as-of", "30/06/2025")).isEqualTo(2);
        assertThat(run("units", "--kind", "village")).isEqualTo(2);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }
}

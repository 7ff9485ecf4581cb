package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tongket.cli.Terminal;
import vn.tongket.cli.Terminal.Said;

class UnitsCommandTest {
    @RegisterExtension
    static final Terminal TERMINAL = new Terminal();

    @Test
    void listsTheProvincesOfADay() {
        Said said = TERMINAL.says("units", "--as-of", "2025-07-01", "--kind", "province");
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .hasSize(1 + 34)
                .startsWith(
                        "unit,version,kind,type,name,full_name,parent,from,to,gso_code",
                        "01-20080801,01-20080801,province,thanh_pho_trung_uong,Hà Nội,Thành phố Hà Nội,VN,2008-08-01,,01");
        assertThat(said.err()).doesNotContain("Exception");
    }

    @Test
    void listsABranchAsJson() {
        Said said = TERMINAL.says("units", "--as-of", "2019-01-01", "--under", "437-20080801", "--format", "json");
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .hasSize(2 + 6)
                .anyMatch(line -> line.contains("\"full_name\": \"Phường Nam Hồng\", \"parent\": \"437-20080801\""));
    }

    @Test
    void saysThatAUnitDoesNotStandInsteadOfListingNothing() {
        Said said = TERMINAL.says("units", "--as-of", "2026-01-01", "--under", "437-20080801");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("Thị xã Hồng Lĩnh (437-20080801) does not stand on 2026-01-01; see 'tongket unit"
                        + " 437-20080801'");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void tellsOneUnitAsText() {
        Said said = TERMINAL.says("unit", "437-20080801");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualTo("""
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
        Said said = TERMINAL.says("unit", "18115-20250701", "--format", "csv");
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .startsWith(
                        "relation,unit,version,kind,full_name,parent,from,to,share,land_share,basis,estimated,legal_basis,note",
                        "version,18115-20250701,18115-20250701,commune,Phường Bắc Hồng Lĩnh,42-20080801,2025-07-01,,,,,,1665/NQ-UBTVQH15,")
                .anyMatch(line -> line.startsWith("predecessor,437-20080801,") && line.contains(",0.5382,"));
    }

    @Test
    void refusesUnknownCodesAndBadDates() {
        Said said = TERMINAL.says("unit", "437-2008080");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("there is no unit '437-2008080'; did you mean '437-20080801'?");
        assertThat(TERMINAL.says("units", "--as-of", "30/06/2025").exit()).isEqualTo(2);
        assertThat(TERMINAL.says("units", "--kind", "village").exit()).isEqualTo(2);
    }
}

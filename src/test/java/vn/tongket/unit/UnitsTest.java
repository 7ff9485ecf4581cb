package vn.tongket.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.base.BadInput;

@ReferenceTest
class UnitsTest {
    private static final LocalDate LAST_OF_THREE_TIERS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_TWO_TIERS = LocalDate.of(2025, 7, 1);

    @Autowired
    Units units;

    /** The counts that sources.md says were published. */
    @ParameterizedTest
    @CsvSource({
        "2015-12-31, 63, 713, 11162",
        "2020-12-31, 63, 707, 10614",
        "2021-12-31, 63, 705, 10599",
        "2023-12-31, 63, 705, 10598",
        "2025-06-30, 63, 696, 10035",
        "2025-07-01, 34, 0, 3321"
    })
    void countsWhatThePublishedListsCount(LocalDate day, int provinces, int districts, int communes) {
        assertThat(List.of(
                        units.asOf(day, null, UnitKind.PROVINCE).size(),
                        units.asOf(day, null, UnitKind.DISTRICT).size(),
                        units.asOf(day, null, UnitKind.COMMUNE).size()))
                .containsExactly(provinces, districts, communes);
        assertThat(units.asOf(day, null, null)).hasSize(provinces + districts + communes);
    }

    @Test
    void listsABranchInOfficialOrderProvinceBeforeDistrictBeforeCommune() {
        List<Unit> haTinh = units.asOf(LAST_OF_THREE_TIERS, "42-20080801", null);
        assertThat(haTinh).extracting(Unit::kind).isSorted().contains(UnitKind.DISTRICT, UnitKind.COMMUNE);
        assertThat(haTinh)
                .filteredOn(unit -> unit.kind() == UnitKind.DISTRICT)
                .extracting(Unit::code)
                .isSorted()
                .contains("437-20080801");
        assertThat(units.asOf(FIRST_OF_TWO_TIERS, "42-20080801", UnitKind.DISTRICT))
                .isEmpty();
    }

    @Test
    void standsUntilItsLastDayAndNotOnTheNext() {
        Unit hongLinh = units.require("437-20080801");
        assertThat(hongLinh.validTo()).isEqualTo(FIRST_OF_TWO_TIERS);
        assertThat(hongLinh.isValidOn(LAST_OF_THREE_TIERS)).isTrue();
        assertThat(hongLinh.isValidOn(FIRST_OF_TWO_TIERS)).isFalse();
        assertThat(units.childrenOf(hongLinh.id(), LAST_OF_THREE_TIERS)).hasSize(6);
        assertThat(units.childrenOf(hongLinh.id(), FIRST_OF_TWO_TIERS)).isEmpty();
    }

    @Test
    void knowsWhatBecameOfHongLinhAndLeChan() {
        assertThat(heirs("437-20080801"))
                .containsExactly(
                        "18115-20250701 Phường Bắc Hồng Lĩnh 0.5382", "18118-20250701 Phường Nam Hồng Lĩnh 0.4618");
        assertThat(heirs("305-20080801"))
                .containsExactly("11383-20250701 Phường Lê Chân 0.5857", "11407-20250701 Phường An Biên 0.4143");
        assertThat(units.successionsFrom(units.require("437-20080801").id()))
                .allMatch(succession -> succession.kind() == Succession.Kind.DISSOLVE && succession.estimated());
    }

    private List<String> heirs(String code) {
        return units.successionsFrom(units.require(code).id()).stream()
                .map(succession -> {
                    Unit heir =
                            units.byId(succession.toId(), FIRST_OF_TWO_TIERS).orElseThrow();
                    return heir.versionCode() + " " + heir.fullName() + " "
                            + succession.share().toPlainString();
                })
                .toList();
    }

    @Test
    void letsAnIslandDistrictBecomeASpecialZoneWhole() {
        List<Succession> successions =
                units.successionsFrom(units.require("536-20080801").id());
        assertThat(successions).hasSize(1);
        assertThat(successions.getFirst().share()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(units.byId(successions.getFirst().toId(), FIRST_OF_TWO_TIERS)
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Đặc khu Lý Sơn");
    }

    @Test
    void findsAUnitByItsOwnCodeOrByThatOfAVersion() {
        Unit latest = units.require("00859-20080801");
        assertThat(latest.versionCode()).isEqualTo("00859-20250701");
        assertThat(units.require("00859-20250701")).isEqualTo(latest);
        assertThat(units.find("00859-20250701", LAST_OF_THREE_TIERS)
                        .orElseThrow()
                        .versionCode())
                .isEqualTo("00859-20080801");
    }

    @Test
    void givesTheNearestVersionOnADayTheUnitDoesNotStand() {
        Unit hongLinh = units.require("437-20080801");
        assertThat(units.byId(hongLinh.id(), LocalDate.of(2026, 1, 1))).contains(hongLinh);
        assertThat(units.byId(hongLinh.id(), LocalDate.of(2000, 1, 1))).contains(hongLinh);
        assertThat(units.byIds(List.of(hongLinh.id()), LocalDate.of(2026, 1, 1)))
                .containsEntry(hongLinh.id(), hongLinh);
    }

    @Test
    void refusesAnUnknownCodeWithTheNearestKnownOne() {
        assertThatThrownBy(() -> units.require("437-2008080"))
                .isInstanceOf(BadInput.class)
                .hasMessage("there is no unit '437-2008080'; did you mean '437-20080801'?");
    }

    @Test
    void findsNamesWithAndWithoutMarks() {
        assertThat(units.search("hong linh", FIRST_OF_TWO_TIERS, 5))
                .extracting(Unit::fullName)
                .startsWith("Phường Bắc Hồng Lĩnh", "Phường Nam Hồng Lĩnh")
                .contains("Thị xã Hồng Lĩnh");
        assertThat(units.search("Lê Chân", FIRST_OF_TWO_TIERS, 1))
                .extracting(Unit::code)
                .containsExactly("11383-20250701");
        assertThat(units.search("LE CHAN", LAST_OF_THREE_TIERS, 1))
                .extracting(Unit::code)
                .containsExactly("305-20080801");
        assertThat(units.search("thanh pho ha noi", FIRST_OF_TWO_TIERS, 1))
                .extracting(Unit::code)
                .containsExactly("01-20080801");
        assertThat(units.search("  ", FIRST_OF_TWO_TIERS, 5)).isEmpty();
        assertThat(units.search("100%", FIRST_OF_TWO_TIERS, 5)).isEmpty();
    }
}

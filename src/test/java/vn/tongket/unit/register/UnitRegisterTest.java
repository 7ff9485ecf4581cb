package vn.tongket.unit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.base.Problem;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * A made-up province {@code zz} with communes a and b, which merge into c on 1/7/2020. The rows are valid; each test spoils
 * one thing and expects exactly one problem.
 */
@ReferenceTest
class UnitRegisterTest {
    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2020, 7, 1);

    @Autowired
    UnitRegister register;

    @Autowired
    Units units;

    @Autowired
    DSLContext database;

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<SuccessionRow> successions = new ArrayList<>();

    @BeforeEach
    void aValidPackage() {
        database.execute("delete from unit.succession where from_id in (select unit_id from unit.unit where origin ="
                + " 'PACKAGE'); delete from unit.size where unit_id in (select unit_id from unit.unit where origin ="
                + " 'PACKAGE'); delete from unit.version where unit_id in (select unit_id from unit.unit where origin ="
                + " 'PACKAGE'); delete from unit.unit where origin = 'PACKAGE'; update unit.revision set revision"
                + " = revision + 1");
        rows.add(row(2, "zz", UnitKind.PROVINCE, null, START, null));
        rows.add(row(3, "zz-a", UnitKind.COMMUNE, "zz", START, MERGER));
        rows.add(row(4, "zz-b", UnitKind.COMMUNE, "zz", START, MERGER));
        rows.add(row(5, "zz-c", UnitKind.COMMUNE, "zz", MERGER, null));
        rows.add(row(6, "zz-so", UnitKind.OFFICE, "zz", START, null));
        successions.add(succession(2, "zz-a", "zz-c", MERGER, "1"));
        successions.add(succession(3, "zz-b", "zz-c", MERGER, "1"));
    }

    @Test
    void recordsUnitsAndSuccessionsAndGivesThemBackTheSame() {
        Registration registration = register.record(given());
        assertThat(registration.problems()).isEmpty();
        assertThat(registration.added()).containsExactly("zz", "zz-a", "zz-b", "zz-c", "zz-so");
        Unit province = units.require("zz");
        assertThat(units.asOf(LocalDate.of(2020, 6, 30), "zz", UnitKind.COMMUNE))
                .extracting(Unit::code)
                .containsExactly("zz-a", "zz-b");
        assertThat(units.asOf(MERGER, "zz", UnitKind.COMMUNE))
                .extracting(Unit::code)
                .containsExactly("zz-c");
        UnitRows back = register.rowsOf(province.id());
        assertThat(back.units()).hasSize(5);
        assertThat(back.successions()).hasSize(2);
        assertThat(back.units().get(1).people()).isEqualTo(1000L);
        assertThat(register.check(back).touched()).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        register.record(given());
        long revision = units.revision();
        Registration again = register.record(given());
        assertThat(again.problems()).isEmpty();
        assertThat(again.touched()).isEmpty();
        assertThat(units.revision()).isEqualTo(revision);
    }

    @Test
    void keepsOtherUnitsAndTellsWhatChanged() {
        register.record(given());
        long revision = units.revision();
        UnitRow renamed = row(2, "zz-c", UnitKind.COMMUNE, "zz", MERGER, LocalDate.of(2024, 1, 1));
        UnitRow second = new UnitRow(
                3,
                "zz-c",
                "zz-c-2024",
                UnitKind.COMMUNE,
                "phuong",
                "Mới",
                "Phường Mới",
                "zz",
                LocalDate.of(2024, 1, 1),
                null,
                null,
                "12/NQ",
                2100L,
                LocalDate.of(2024, 1, 1),
                null,
                null);
        Registration registration = register.record(new UnitRows(List.of(renamed, second), List.of()));
        assertThat(registration.problems()).isEmpty();
        assertThat(registration.changed()).containsExactly("zz-c");
        assertThat(units.versions(units.require("zz-c").id()))
                .extracting(Unit::fullName)
                .containsExactly("Xã zz-c", "Phường Mới");
        assertThat(units.successionsTo(units.require("zz-c").id())).hasSize(2);
        assertThat(units.revision()).isEqualTo(revision + 1);
    }

    @Test
    void checksWithoutStoring() {
        assertThat(register.check(given()).added()).hasSize(5);
        assertThat(units.find("zz")).isEmpty();
    }

    @Test
    void hangsAnOfficeUnderAUnitOfTheReferenceData() {
        rows.clear();
        successions.clear();
        rows.add(row(2, "phong-noi-vu", UnitKind.OFFICE, "437-20080801", START, LocalDate.of(2025, 7, 1)));
        assertThat(register.record(given()).problems()).isEmpty();
        Unit hongLinh = units.require("437-20080801");
        assertThat(units.childrenOf(hongLinh.id(), START))
                .extracting(Unit::code)
                .contains("phong-noi-vu");
        assertThat(register.rowsOf(hongLinh.id()).units())
                .extracting(UnitRow::unit)
                .containsExactly("phong-noi-vu");
    }

    @Test
    void refusesAUnitOfTheReferenceData() {
        rows.add(row(7, "437-20080801", UnitKind.DISTRICT, "zz", START, null));
        assertThat(refusal())
                .contains(
                        "units.csv:7: '437-20080801' is Thị xã Hồng Lĩnh of the reference data and cannot be restated;"
                                + " leave the row out, or give the unit a code of its own");
    }

    @Test
    void refusesOverlappingVersionsNamingTheActs() {
        rows.set(3, version(5, "zz-c", "zz-c-1", MERGER, LocalDate.of(2023, 1, 1), "08/NQ-HĐND"));
        rows.add(version(7, "zz-c", "zz-c-2", LocalDate.of(2022, 12, 31), null, "15/NQ-HĐND"));
        assertThat(refusal())
                .containsExactly(
                        "units.csv:7: 'zz-c-2' begins on 2022-12-31 (15/NQ-HĐND) while 'zz-c-1' (08/NQ-HĐND) still"
                                + " stands until 2023-01-01; two versions of one unit cannot overlap");
        assertThat(register.check(given()).problems().getFirst().inVietnamese())
                .isEqualTo("units.csv, dòng 7: “zz-c-2” bắt đầu ngày 31/12/2022 (15/NQ-HĐND) khi “zz-c-1” (08/NQ-HĐND)"
                        + " còn hiệu lực đến hết ngày 31/12/2022; hai phiên bản của một đơn vị không được chồng nhau");
    }

    @Test
    void letsAVersionBeginOnTheDayTheLastOneEnds() {
        rows.set(3, version(5, "zz-c", "zz-c-1", MERGER, LocalDate.of(2023, 1, 1), null));
        rows.add(version(7, "zz-c", "zz-c-2", LocalDate.of(2023, 1, 1), null, null));
        assertThat(register.record(given()).problems()).isEmpty();
    }

    @Test
    void refusesAnEndThatIsNotAfterTheBeginning() {
        rows.add(row(7, "zz-d", UnitKind.OFFICE, "zz", START, START));
        assertThat(refusal())
                .containsExactly("units.csv:7: version 'zz-d' ends on 2016-01-01, not after it begins on 2016-01-01"
                        + " ('to' is the first day after)");
    }

    @Test
    void refusesTwoVersionsOfOneCode() {
        rows.add(version(7, "zz-d", "zz-c", START, null, null));
        assertThat(refusal())
                .containsExactly("units.csv:7: version code 'zz-c' is already that of unit 'zz-c' from 2020-07-01;"
                        + " each version needs its own");
    }

    @Test
    void refusesAnUnknownParentWithTheNearestCode() {
        rows.add(row(7, "zz-d", UnitKind.COMMUNE, "437-2008080", START, null));
        assertThat(refusal())
                .containsExactly(
                        "units.csv:7: there is no unit '437-2008080' to be the parent; did you mean '437-20080801'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã \u202eAn", "Xã \u05d0\u05d1", "Xã\u200b An", "Xã \u0627"})
    void refusesNamesThatTurnRoundWhatStandsBesideThem(String name) {
        UnitRow plain = row(7, "zz-d", UnitKind.COMMUNE, "zz", START, null);
        rows.add(new UnitRow(
                plain.line(),
                plain.unit(),
                plain.version(),
                plain.kind(),
                plain.type(),
                name,
                name,
                plain.parent(),
                plain.from(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        assertThat(refusal()).singleElement().asString().contains("read from right to left");
    }

    @Test
    void refusesAParentThatEndsBeforeItsChild() {
        rows.add(row(7, "zz-h", UnitKind.DISTRICT, "zz", START, LocalDate.of(2025, 7, 1)));
        rows.add(row(8, "zz-d", UnitKind.COMMUNE, "zz-h", START, null));
        assertThat(refusal()).containsExactly("units.csv:8: parent 'zz-h' of 'zz-d' does not stand from 2025-07-01 on");
    }

    @Test
    void refusesToShortenAParentUnderItsStoredChildren() {
        register.record(given());
        rows.clear();
        successions.clear();
        rows.add(row(2, "zz", UnitKind.PROVINCE, null, START, LocalDate.of(2021, 1, 1)));
        assertThat(refusal())
                .contains("units.csv: parent 'zz' of 'zz-c' does not stand from 2021-01-01 on")
                .hasSize(2);
    }

    @Test
    void onlyWarnsOfAParentMissingBeforeTheReferenceHistoryIsComplete() {
        rows.add(row(7, "phong", UnitKind.OFFICE, "24-20080801", LocalDate.of(2005, 1, 1), LocalDate.of(2025, 1, 1)));
        Registration registration = register.check(given());
        assertThat(registration.isRefused()).isFalse();
        assertThat(registration.problems())
                .extracting(Problem::inEnglish)
                .containsExactly("units.csv:7: warning: parent '24-20080801' of 'phong' does not stand from 2005-01-01"
                        + " to 2008-08-01");
    }

    @Test
    void refusesParentsInACircle() {
        rows.add(row(7, "zz-x", UnitKind.DISTRICT, "zz-y", START, null));
        rows.add(row(8, "zz-y", UnitKind.DISTRICT, "zz-x", START, null));
        assertThat(refusal()).containsExactly("units.csv:7: parents go round in a circle: zz-x → zz-y → zz-x");
    }

    @Test
    void refusesAnOfficeWithoutTerritoryAndATerritoryBelowAnOffice() {
        rows.add(row(7, "zz-phong", UnitKind.OFFICE, null, START, null));
        rows.add(row(8, "zz-e", UnitKind.COMMUNE, "zz-so", START, null));
        assertThat(refusal())
                .containsExactly(
                        "units.csv:7: office 'zz-phong' has no parent; name the territory it belongs to",
                        "units.csv:8: 'zz-e' (COMMUNE) cannot stand below 'zz-so' (OFFICE)");
    }

    @Test
    void refusesSharesThatDoNotSumToExactlyOne() {
        rows.add(row(7, "zz-d", UnitKind.COMMUNE, "zz", MERGER, null));
        successions.set(0, succession(2, "zz-a", "zz-c", MERGER, "0.58"));
        successions.add(succession(4, "zz-a", "zz-d", MERGER, "0.4199"));
        assertThat(refusal()).containsExactly("succession.csv:2: shares of 'zz-a' sum to 0.9999, not to exactly 1");
    }

    @Test
    void refusesLandSharesForSomeSuccessorsOnly() {
        rows.add(row(7, "zz-d", UnitKind.COMMUNE, "zz", MERGER, null));
        SuccessionRow half = succession(2, "zz-a", "zz-c", MERGER, "0.5");
        successions.set(
                0,
                new SuccessionRow(
                        2,
                        "zz-a",
                        "zz-c",
                        half.kind(),
                        MERGER,
                        half.share(),
                        new BigDecimal("0.6"),
                        half.basis(),
                        false,
                        null,
                        null));
        successions.add(succession(4, "zz-a", "zz-d", MERGER, "0.5"));
        assertThat(refusal())
                .containsExactly(
                        "succession.csv:2: land shares of 'zz-a' are given for 1 of 2 successors; give all or none");
    }

    @Test
    void refusesASuccessionOnAnotherDayThanTheOldUnitEnds() {
        successions.set(0, succession(2, "zz-a", "zz-c", MERGER.plusDays(1), "1"));
        assertThat(refusal())
                .containsExactly("succession.csv:2: 'zz-a' passes over on 2020-07-02 but ends on 2020-07-01");
    }

    @Test
    void refusesASuccessorThatDoesNotStandYet() {
        rows.set(3, row(5, "zz-c", UnitKind.COMMUNE, "zz", MERGER.plusDays(1), null));
        assertThat(refusal())
                .containsExactly(
                        "succession.csv:2: 'zz-c' does not stand on 2020-07-01",
                        "succession.csv:3: 'zz-c' does not stand on 2020-07-01");
    }

    @Test
    void refusesSuccessionsInACircle() {
        successions.add(succession(4, "zz-c", "zz-a", MERGER, "1"));
        assertThat(refusal()).contains("succession.csv:2: successions go round in a circle: zz-a → zz-c → zz-a");
    }

    @Test
    void refusesAnUnknownSuccessorAndOneOfTheReferenceDataAsOldUnit() {
        successions.set(0, succession(2, "zz-a", "zz-k", MERGER, "1"));
        successions.add(succession(4, "437-20080801", "zz-c", LocalDate.of(2025, 7, 1), "1"));
        assertThat(refusal())
                .containsExactly(
                        "succession.csv:2: there is no unit 'zz-k'; did you mean 'zz-a'?",
                        "succession.csv:4: '437-20080801' belongs to the reference data; what becomes of it is recorded"
                                + " there");
    }

    @Test
    void warnsOfATerritoryThatEndsWithoutSuccessor() {
        successions.removeFirst();
        Registration registration = register.record(given());
        assertThat(registration.isRefused()).isFalse();
        assertThat(registration.problems())
                .extracting(Problem::inEnglish)
                .containsExactly("units.csv:3: warning: 'zz-a' ends on 2020-07-01 and nothing succeeds it; its figures"
                        + " will not be seen in later boundaries");
    }

    /** The English of what the rows are refused for; nothing may have been stored. */
    private List<String> refusal() {
        long revision = units.revision();
        Registration registration = register.record(given());
        assertThat(registration.isRefused()).isTrue();
        assertThat(units.revision()).isEqualTo(revision);
        return registration.problems().stream()
                .filter(Problem::hard)
                .map(Problem::inEnglish)
                .toList();
    }

    private UnitRows given() {
        return new UnitRows(rows, successions);
    }

    private static UnitRow row(
            int line, String code, UnitKind kind, @Nullable String parent, LocalDate from, @Nullable LocalDate to) {
        return new UnitRow(
                line,
                code,
                code,
                kind,
                "xa",
                code,
                "Xã " + code,
                parent,
                from,
                to,
                null,
                null,
                1000L,
                START,
                new BigDecimal("12.50"),
                START);
    }

    private static UnitRow version(
            int line, String unit, String version, LocalDate from, @Nullable LocalDate to, @Nullable String act) {
        return new UnitRow(
                line,
                unit,
                version,
                UnitKind.COMMUNE,
                "xa",
                unit,
                "Xã " + unit,
                "zz",
                from,
                to,
                null,
                act,
                null,
                null,
                null,
                null);
    }

    private static SuccessionRow succession(int line, String from, String to, LocalDate on, String share) {
        return new SuccessionRow(
                line,
                from,
                to,
                Succession.Kind.MERGE,
                on,
                new BigDecimal(share),
                null,
                Succession.Basis.WHOLE,
                false,
                "08/NQ-HĐND",
                null);
    }
}

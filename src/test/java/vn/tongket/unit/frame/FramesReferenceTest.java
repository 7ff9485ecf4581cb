package vn.tongket.unit.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.base.Window;
import vn.tongket.unit.Succession;
import vn.tongket.unit.UnitKind;

/** The frames of the real units: what is divided always adds up to the whole. */
@ReferenceTest
class FramesReferenceTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Autowired
    Frames frames;

    @ParameterizedTest
    @EnumSource(ShareBy.class)
    void everyUnitLiesSomewhereWholeOnEveryDay(ShareBy shareBy) {
        Ground ground = frames.ground();
        for (LocalDate day : List.of(LocalDate.of(2015, 12, 31), LocalDate.of(2020, 6, 1), BEFORE, AFTER)) {
            FrameLayout layout = ground.layout(day, shareBy);
            for (int unit = 0; unit < ground.count(); unit++) {
                BigDecimal sum =
                        layout.placements(unit).stream().map(Placement::share).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).as(ground.version(unit, day).code()).isEqualByComparingTo(BigDecimal.ONE);
            }
        }
    }

    @Test
    void theCommunesOfJune2025LieInThoseOfJuly() {
        Ground ground = frames.ground();
        FrameLayout layout = ground.layout(AFTER, ShareBy.PEOPLE);
        List<String> astray = new ArrayList<>();
        int count = 0;
        for (int unit : ground.validOn(BEFORE, UnitKind.COMMUNE).stream().toArray()) {
            count++;
            for (Placement placement : layout.placements(unit)) {
                int target = ground.index(placement.unitId());
                if (!ground.isValidOn(target, AFTER) || ground.kind(target) != UnitKind.COMMUNE) {
                    astray.add(ground.version(unit, BEFORE).code());
                }
            }
        }
        assertThat(count).isEqualTo(10_035);
        assertThat(astray).isEmpty();
    }

    /** No commune of today lies in two of the old provinces, so 63 provinces become 34 whole, and so do their communes. */
    @Test
    void provincesAndCommunesAreWholeInTheProvincesOfToday() {
        Ground ground = frames.ground();
        FrameLayout layout = ground.layout(AFTER, ShareBy.PEOPLE);
        for (UnitKind kind : List.of(UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE)) {
            for (int unit : ground.validOn(BEFORE, kind).stream().toArray()) {
                List<Placement> provinces = layout.within(unit).stream()
                        .filter(placement -> ground.kind(ground.index(placement.unitId())) == UnitKind.PROVINCE)
                        .toList();
                assertThat(provinces)
                        .as(ground.version(unit, BEFORE).code())
                        .singleElement()
                        .satisfies(placement -> {
                            assertThat(placement.share()).isEqualByComparingTo(BigDecimal.ONE);
                            assertThat(placement.basis()).isEqualTo(Succession.Basis.WHOLE);
                        });
            }
        }
        assertThat(ground.validOn(AFTER, UnitKind.PROVINCE).cardinality()).isEqualTo(34);
    }

    /** Looking back, a commune of today is made of old communes, not of these and their district. */
    @Test
    void aCommuneOfTodayIsMadeOfOldCommunes() {
        Ground ground = frames.ground();
        FrameLayout layout = ground.layout(BEFORE, ShareBy.PEOPLE);
        int districts = 0;
        for (int unit : ground.validOn(AFTER, UnitKind.COMMUNE).stream().toArray()) {
            boolean ofDistrict = layout.placements(unit).stream()
                    .anyMatch(placement -> ground.kind(ground.index(placement.unitId())) == UnitKind.DISTRICT);
            districts += ofDistrict ? 1 : 0;
        }
        assertThat(districts).as("island districts without communes").isBetween(1, 5);
    }

    @Test
    void whatOneAskerDoesToASetOfUnitsTheNextDoesNotSee() {
        Ground ground = frames.ground();
        Window years = new Window(LocalDate.of(2016, 1, 1), LocalDate.MAX);
        LocalDate day = LocalDate.of(2025, 7, 1);
        List<Supplier<BitSet>> asked = List.of(
                () -> ground.idsBornWithin(years, UnitKind.COMMUNE),
                () -> ground.idsOn(day, UnitKind.COMMUNE),
                () -> ground.idsOf(UnitKind.COMMUNE),
                () -> ground.validOn(day, UnitKind.COMMUNE));
        for (Supplier<BitSet> set : asked) {
            int before = set.get().cardinality();
            assertThat(before).isPositive();
            set.get().clear();
            assertThat(set.get().cardinality()).isEqualTo(before);
        }
    }
}

package vn.tongket.programme.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/** What was stored before a check was new is told once, mended where that is sure, and has no figure where it would be wrong. */
@TongketTest
@Transactional
class StoredDefinitionsTest {
    private static final Path UPGRADE =
            Path.of("src/main/resources/db/migration/V0029__programme_check_stored_definitions.sql");

    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    @Autowired
    DSLContext database;

    @Test
    void itTellsHowManyBreakWhichRuleOnce() throws IOException {
        store(
                indicator("tang-cu", "%/năm", UnitRule.OWN_LEVEL, TimeRule.CAGR, null),
                indicator("lan-dau", "người", UnitRule.SUM, TimeRule.MEAN_OF_RATES, null));
        StoredDefinitions stored = new StoredDefinitions(database, programmes);
        List<String> told = stored.tell(stored.unchecked());
        assertThat(told).hasSize(3);
        assertThat(told.getFirst()).startsWith("2 stored definitions of 1 programmes break a rule that is new");
        assertThat(told)
                .anyMatch(line -> line.startsWith("Programme 'hai-xa': 'tang-cu' is CAGR"))
                .anyMatch(line ->
                        line.startsWith("Programme 'hai-xa': MEAN_OF_RATES is the mean of rates, but 'lan-dau'"));
        assertThat(stored.tell(stored.unchecked())).isEmpty();
    }

    @Test
    void itStopsFiguresThatWouldBeWrongAndWhatIsMadeOfThem() throws IOException {
        Programme programme = store(
                indicator("tang-cu", "%/năm", UnitRule.OWN_LEVEL, TimeRule.CAGR, null),
                indicator("lan-dau", "người", UnitRule.SUM, TimeRule.MEAN_OF_RATES, null),
                indicator("tinh-tu", "%", UnitRule.COMPUTED, TimeRule.LAST, "tang_cu + 0"),
                indicator("vong-a", "km", UnitRule.COMPUTED, TimeRule.LAST, "vong_b"),
                indicator("vong-b", "km", UnitRule.COMPUTED, TimeRule.LAST, "vong_a"));
        DefinitionChecks checks = DefinitionChecks.of(programme);
        assertThat(checks.stopping("tang-cu"))
                .map(DefinitionProblem::english)
                .hasValueSatisfying(words -> assertThat(words).contains("growth of a level"));
        assertThat(checks.stopping("tinh-tu")).isEqualTo(checks.stopping("tang-cu"));
        assertThat(checks.stopping("vong-b")).isPresent();
        assertThat(checks.stopping("lan-dau")).isEmpty();
        assertThat(checks.stopping("ho-ngheo")).isEmpty();
    }

    @Test
    void theUpgradeGivesAGrowthItsLevelsUnitOfMeasure() throws IOException {
        store(
                indicator("tang-duong", "%/năm", UnitRule.COMPUTED, TimeRule.CAGR, "duong_moi"),
                indicator("tang-hai", "%/năm", UnitRule.COMPUTED, TimeRule.CAGR, "duong_moi * 2"));
        database.execute(Files.readString(UPGRADE).split(";\n", 2)[0]);
        Programme upgraded = programmes.require("hai-xa");
        Indicator mended = upgraded.indicator("tang-duong").orElseThrow();
        assertThat(mended.unitOfMeasure()).isEqualTo("km");
        assertThat(mended.measuredIn()).isEqualTo("%/năm");
        assertThat(DefinitionChecks.of(upgraded).stopping("tang-duong")).isEmpty();
        assertThat(DefinitionChecks.of(upgraded).stopping("tang-hai")).isPresent();
    }

    private Programme store(Indicator... more) throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        Programme programme = programmes.require("hai-xa");
        List<Indicator> indicators = new ArrayList<>(programme.indicators());
        indicators.addAll(List.of(more));
        programmes.save(programme.with(indicators));
        return programmes.require("hai-xa");
    }

    private static Indicator indicator(
            String code, String measuredIn, UnitRule unitRule, TimeRule timeRule, @Nullable String formula) {
        return IndicatorMaker.of(code)
                .measuredIn(measuredIn)
                .rules(unitRule, timeRule)
                .computedAs(formula)
                .from(UnitKind.PROVINCE)
                .times(100)
                .decimals(1)
                .publishable(true)
                .make();
    }
}

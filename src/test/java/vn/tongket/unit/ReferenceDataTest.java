package vn.tongket.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.TestDatabase;

/** The whole data set: what must hold for every unit in it, asked of the database. */
@ReferenceTest
class ReferenceDataTest {
    @Autowired
    DSLContext database;

    @Autowired
    DataSource source;

    @Test
    void holdsEveryVersionOfTheFileAndTheCountry() {
        assertThat(number("select count(*) from unit.version")).isEqualTo(18_001 + 1);
        assertThat(number("select count(*) from unit.unit")).isEqualTo(16_157 + 1);
    }

    @Test
    void sharesOfEveryUnitSumToExactlyOne() {
        assertThat(database.fetch("select from_id, sum(share) from unit.succession group by 1 having sum(share) <> 1"))
                .isEmpty();
        assertThat(database.fetch("select from_id from unit.succession where land_share is not null"
                        + " group by 1 having sum(land_share) <> 1"))
                .isEmpty();
        assertThat(database.fetch("select from_id from unit.succession group by 1"
                        + " having count(land_share) not in (0, count(*))"))
                .isEmpty();
        assertThat(number("select count(distinct from_id) from unit.succession where kind = 'DISSOLVE'"))
                .isEqualTo(696 - 5);
    }

    @Test
    void everyUnitThatEndedHasSuccessorsAndNoneThatStands() {
        assertThat(database.fetch("""
                                select unit_id from unit.version group by 1
                                having bool_or(valid_to is null) = exists (
                                    select from unit.succession where from_id = version.unit_id)
                                """)).isEmpty();
    }

    @Test
    void everySuccessionTakesPlaceTheDayTheOldUnitEndsAndTheNewOneStands() {
        assertThat(database.fetch("""
                                select * from unit.succession
                                where effective_on <> (select max(valid_to) from unit.version where unit_id = from_id)
                                   or not exists (select from unit.version where unit_id = to_id
                                                  and daterange(valid_from, valid_to) @> effective_on)
                                """)).isEmpty();
    }

    /** Successions go forward in time or, on one day, from a unit that ends to one that goes on; so no path comes back. */
    @Test
    void noPathOfSuccessionsComesBack() {
        assertThat(database.fetch("""
                                with recursive path(start, unit_id) as (
                                    select from_id, to_id from unit.succession
                                    union
                                    select path.start, next.to_id
                                    from path join unit.succession next on next.from_id = path.unit_id)
                                select * from path where start = unit_id
                                """)).isEmpty();
    }

    @Test
    void everyParentStandsDuringTheWholeOfEachChild() {
        assertThat(database.fetch("""
                                select child.code from unit.version child
                                where parent_id is not null and not coalesce((
                                    select range_agg(daterange(valid_from, valid_to)) from unit.version
                                    where unit_id = child.parent_id)
                                    @> daterange(child.valid_from, child.valid_to), false)
                                """)).isEmpty();
    }

    /** One of mass put on each commune of 2016 arrives undiminished in 2026. */
    @Test
    void massIsKeptAlongAllPaths() {
        BigDecimal arrived = database.fetchSingle("""
                        with recursive flow(unit_id, mass) as (
                            select unit_id, 1::numeric from unit.version join unit.unit using (unit_id)
                            where kind = 'COMMUNE' and daterange(valid_from, valid_to) @> date '2016-01-01'
                            union all
                            select to_id, mass * share from flow join unit.succession on from_id = unit_id)
                        select sum(mass) from flow
                        where exists (select from unit.version where unit_id = flow.unit_id and valid_to is null)
                        """).get(0, BigDecimal.class);
        assertThat(arrived)
                .isEqualByComparingTo(database.fetchSingle(
                                "select count(*) from unit.version join unit.unit using (unit_id) where kind ="
                                        + " 'COMMUNE' and daterange(valid_from, valid_to) @> date '2016-01-01'")
                        .get(0, BigDecimal.class));
    }

    @Test
    void hasTheSizeOfEachUnitsLatestKnownFigures() {
        // 00859: 9,058 people in 2019, 9,989 at the end of 2024; 84.26 km² as published in 2025.
        var size = database.fetchSingle(
                "select people, people_as_of::text, area from unit.size join unit.unit using (unit_id)"
                        + " where code = '00859-20080801'");
        assertThat(size.intoList()).isEqualTo(List.of(9_989L, "2024-12-31", new BigDecimal("84.26")));
    }

    @Test
    void isLoadedOnceHoweverManyProcessesStartTogether() throws Exception {
        TestDatabase.asOwner(database, "truncate unit.unit cascade");
        long before = number("select revision from unit.revision");
        try (var processes = Executors.newFixedThreadPool(3)) {
            Callable<ReferenceData> start = () -> new ReferenceData(source, true);
            for (var started : processes.invokeAll(List.of(start, start, start))) {
                started.get();
            }
        }
        assertThat(number("select count(*) from unit.version")).isEqualTo(18_002);
        assertThat(number("select revision from unit.revision")).isEqualTo(before + 1);
    }

    private long number(String sql) {
        return database.fetchSingle(sql).get(0, Long.class);
    }
}

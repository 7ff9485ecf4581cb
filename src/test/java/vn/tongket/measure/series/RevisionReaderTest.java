package vn.tongket.measure.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.measure.SeriesWorld;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/** What was revised is found among many values without reading them all. */
@TongketTest
@Transactional
class RevisionReaderTest {
    private static final String MANY_OLD_VALUES = """
            insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity)
            select indicator_id, unit_id, day, day + 1, entry_id, 'A', 1
              from (select indicator_id, unit_id, entry_id from report.value order by value_id limit 1) as one,
                   (select date '1800-01-01' + number as day from generate_series(1, 40000) as number) as days""";

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RevisionReader revisions;

    @Test
    void aLateRevisionIsFoundWithoutReadingAllValues() {
        SeriesWorld world = new SeriesWorld(database, programmes);
        database.execute(MANY_OLD_VALUES);
        world.correct();
        TestDatabase.asOwner(database, "analyze report.value");
        TestDatabase.asOwner(database, "select brin_summarize_new_values('report.value_entered')");
        Programme programme = programmes.require(SeriesWorld.PROGRAMME);
        int before = wholeScans();
        List<Revision> found =
                revisions.since(Instant.parse("2022-01-15T00:00:00Z"), programme, programme.indicators());
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("lan");
            assertThat(one.then()).isNotNull();
        });
        assertThat(wholeScans()).isEqualTo(before);
        assertThat(revisions.since(Instant.parse("2099-01-01T00:00:00Z"), programme, programme.indicators()))
                .isEmpty();
    }

    /** Of the table of values, by this transaction. */
    private int wholeScans() {
        return database.fetchSingle("select seq_scan from pg_stat_xact_user_tables"
                        + " where schemaname = 'report' and relname = 'value'")
                .get(0, Integer.class);
    }
}

package vn.tongket.measure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.measure.RandomWorld;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.WorldStore;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.UnitRule;

/** Who answers while the copy is away, where the record holds more than it is asked to add up: here, more than 100 values. */
@TongketTest
@TestPropertySource(properties = "tongket.measure.record-up-to=100")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginesTest {
    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    ColumnarCopy copy;

    @Autowired
    RollUp rollUp;

    @Autowired
    TransactionTemplate transaction;

    private final RandomWorld world = new RandomWorld("w", new Random(7));

    @BeforeAll
    void manyValues() {
        new WorldStore(database).store(world, programmes);
        TestDatabase.asOwner(database, """
                delete from report.value where indicator_id = (select indicator_id from programme.indicator where code = '%s')
                   and value_id not in (select max(value_id) from report.value group by indicator_id)""".formatted(few()));
        TestDatabase.asOwner(database, "analyze report.value");
        assertThat(copy.estimatedValues()).isGreaterThan(100);
    }

    @BeforeEach
    void withoutCopy() {
        copy.close();
    }

    private Question question(String... indicators) {
        return new Question(
                world.prefix, List.of(indicators), world.root(), false, null, Grouping.TOTAL, Frame.AS_REPORTED);
    }

    /** An indicator that is added up from its own values only. */
    private String few() {
        return world.programme().indicators().stream()
                .filter(indicator -> indicator.unitRule() == UnitRule.SUM)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private RolledUp asked(@Nullable EngineName engine, String... indicators) {
        return rollUp.answer(question(indicators), engine);
    }

    @Test
    void nobodyAnswersWhatIsTooMuchAndTheReaderIsTold() {
        assertThatThrownBy(() -> asked(null)).isInstanceOfSatisfying(FigureUnavailable.class, told -> {
            assertThat(told.inEnglish()).contains("not ready", "TONGKET_RECORD_UP_TO=100");
            assertThat(told.inVietnamese()).contains("chưa có số", "Quay lại sau khoảng 1 phút");
            assertThat(told.comeBackIn()).hasMinutes(1);
        });
    }

    @Test
    void whoAsksTheRecordByNameIsAnswered() {
        assertThat(asked(EngineName.POSTGRES).engine()).isEqualTo(EngineName.POSTGRES);
    }

    /** A page reads within a transaction that promises to write nothing; PostgreSQL makes no temporary table there. */
    @Test
    void theRecordAnswersWhereNothingMayBeWritten() {
        TransactionTemplate reading =
                new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        RolledUp answer =
                java.util.Objects.requireNonNull(reading.execute(status -> asked(EngineName.POSTGRES, few())));
        assertThat(answer.figures()).isEqualTo(asked(EngineName.POSTGRES, few()).figures());
    }

    @Test
    void theCopyAnswersOnceItIsThereAndSaysTheSame() {
        copy.keepUp();
        RolledUp ofCopy = asked(null);
        assertThat(ofCopy.engine()).isEqualTo(EngineName.DUCKDB);
        assertThat(ofCopy.figures()).isEqualTo(asked(EngineName.POSTGRES).figures());
    }

    /** An indicator of few values is added up however many there are of others; a trace is always of the record. */
    @Test
    void littleIsAskedOfTheRecord() {
        assertThat(asked(null, few()).engine()).isEqualTo(EngineName.POSTGRES);
        String many = database.fetchSingle("""
                        select indicator.code from report.value join programme.indicator using (indicator_id)
                         where replaced_by is null group by indicator.code order by count(*) desc limit 1""").get(0, String.class);
        assertThatThrownBy(() -> asked(null, many)).isInstanceOf(FigureUnavailable.class);
        assertThat(rollUp.trace(question(many)).figure().indicator().code()).isEqualTo(many);
    }

    /** The copy breaks under the question: the work that the question is part of goes on, and is stored. */
    @Test
    void aFailingCopyLeavesTheTransactionItIsAskedInAsItWas() throws SQLException {
        copy.keepUp();
        spoil();
        transaction.executeWithoutResult(status -> {
            database.execute("update report.value set revision = revision");
            assertThatThrownBy(() -> asked(null)).isInstanceOf(FigureUnavailable.class);
            assertThat(asked(EngineName.POSTGRES).figures()).isNotEmpty();
            assertThat(status.isRollbackOnly()).isFalse();
            database.execute("create temporary table went_on ()");
        });
        assertThatThrownBy(() -> asked(EngineName.DUCKDB)).isInstanceOf(FigureUnavailable.class);
    }

    /** A correction is committed and the copy has not followed yet: the values behind a figure are never another moment's. */
    @Test
    void aTraceIsOfTheRecordWhileTheCopyIsBehind() {
        copy.keepUp();
        String added = world.programme().indicators().stream()
                .filter(indicator -> indicator.unitRule() == UnitRule.SUM)
                .map(Indicator::code)
                .filter(code -> traced(code) != null)
                .findFirst()
                .orElseThrow();
        BigDecimal before = traced(added);
        database.execute("""
                update report.value set quantity = quantity + 1
                 where quality in ('A', 'E') and replaced_by is null
                   and indicator_id = (select indicator_id from programme.indicator where code = ?)""", added);
        RolledUp ofCopy = asked(null, added);
        assertThat(ofCopy.engine()).isEqualTo(EngineName.DUCKDB);
        assertThat(ofCopy.figures().getFirst().value()).isEqualTo(before);
        assertThat(traced(added))
                .isGreaterThan(before)
                .isEqualTo(
                        asked(EngineName.POSTGRES, added).figures().getFirst().value());
        copy.keepUp();
        assertThat(asked(null, added).figures().getFirst().value()).isEqualTo(traced(added));
    }

    private @Nullable BigDecimal traced(String indicator) {
        return rollUp.trace(question(indicator)).figure().value();
    }

    private void spoil() throws SQLException {
        try (Connection connection = copy.open().connection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table report.current_value");
            connection.commit();
        }
    }
}

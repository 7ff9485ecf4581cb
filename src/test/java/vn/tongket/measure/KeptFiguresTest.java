package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Programmes;

/** Whatever changes, and in whatever order transactions end: what is kept is what a roll-up would say now. */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFiguresTest {
    /** Spending of the country in 2021, or what became of it in the course of the tests. */
    private static final Question SPENDING = new Question(
            SeriesWorld.PROGRAMME, List.of("chi"), "TN", false, Window.year(2021), Grouping.TOTAL, Frame.AS_REPORTED);

    private static final String ONE_MORE = """
            update report.value set quantity = quantity + 1
             where indicator_id = (select indicator_id from programme.indicator where code = 'chi')
               and window_from = date '2021-01-01' and replaced_by is null
               and unit_id = (select unit_id from unit.unit where code = '%s')""";

    @Autowired
    DSLContext database;

    @Autowired
    DataSource connections;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Programmes programmes;

    @Autowired
    KeptFigures kept;

    @Autowired
    RollUp rollUp;

    private SeriesWorld world;

    @BeforeAll
    void makeTheExample() {
        world = new SeriesWorld(database, programmes);
    }

    private List<PeriodFigure> look() {
        List<PeriodFigure> figures = kept.look().periods(SPENDING);
        assertThat(value(kept.look().periods(SPENDING)))
                .isEqualByComparingTo(rollUp.figures(SPENDING).getFirst().value());
        return figures;
    }

    private static BigDecimal value(List<PeriodFigure> figures) {
        return Objects.requireNonNull(figures.getFirst().figure().value());
    }

    @Test
    void whereNothingChangedNothingIsAddedUpAgain() {
        assertThat(look()).isSameAs(look());
    }

    @Test
    void aRevisedValueIsInAtOnce() {
        BigDecimal before = value(look());
        world.correct();
        assertThat(value(look())).isEqualByComparingTo(before.add(BigDecimal.valueOf(5)));
    }

    @Test
    void aTransactionThatBeganFirstMayEndLast() throws SQLException {
        BigDecimal before = value(look());
        try (Connection early = connections.getConnection()) {
            early.setAutoCommit(false);
            change(early, "C");
            try (Connection late = connections.getConnection()) {
                change(late, "E");
            }
            assertThat(value(look())).isEqualByComparingTo(before.add(BigDecimal.ONE));
            assertThat(look()).isSameAs(look());
            early.commit();
            early.setAutoCommit(true);
        }
        assertThat(value(look())).isEqualByComparingTo(before.add(BigDecimal.TWO));
    }

    private static void change(Connection connection, String unit) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(ONE_MORE.formatted(unit))).isOne();
        }
    }

    @Test
    void whatIsRolledBackIsSeenOnlyWithinItself() {
        List<PeriodFigure> before = kept.look().periods(SPENDING);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.execute(ONE_MORE.formatted("C"));
            assertThat(value(kept.look().periods(SPENDING)))
                    .isEqualByComparingTo(value(before).add(BigDecimal.ONE));
            status.setRollbackOnly();
        });
        assertThat(look()).isSameAs(before);
    }

    @Test
    void changedUnitsAndProgrammesAreSeen() {
        List<PeriodFigure> before = look();
        database.execute("update unit.revision set revision = revision + 1");
        List<PeriodFigure> between = look();
        assertThat(between).isNotSameAs(before);
        programmes.save(programmes.require(SeriesWorld.PROGRAMME));
        assertThat(look()).isNotSameAs(between);
    }
}

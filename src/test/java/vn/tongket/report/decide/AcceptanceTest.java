package vn.tongket.report.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Submission;

/**
 * What acceptance does to figures, worked out by hand. An held 3 conferences and has 4 poor of 100 households, Bình 5 and
 * 10 of 100: the province 8 conferences and 14/200 = 7 %. An then corrects 3 to 4: 9.
 */
@TongketTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcceptanceTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RollUp rollUp;

    @Autowired
    DSLContext sql;

    @Autowired
    Findings findings;

    private RoundWorld world() {
        return new RoundWorld(context);
    }

    private Figure province(String indicator) {
        return rollUp.figures(new Question(
                        RoundWorld.PROGRAMME,
                        List.of(indicator),
                        "zz",
                        false,
                        RoundWorld.WINDOW,
                        Grouping.TOTAL,
                        Frame.AS_REPORTED))
                .getFirst();
    }

    private void assertConferences(int expected) {
        assertThat(province("hoi-nghi").value()).isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    private Submission of(String commune) {
        return world().submission(RoundWorld.ROUND, commune);
    }

    @Test
    @Order(1)
    void acceptedFiguresReachTheRollUpAndOthersDoNot() {
        world().put(2);
        world().open(RoundWorld.ROUND, RoundWorld.TODAY.plusDays(5), RoundWorld.communes(2));
        world().fill(of("zz-1"), 3, 4);
        world().fill(of("zz-2"), 5, 10);
        world().make(of("zz-1"), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        world().make(of("zz-2"), Act.SUBMIT, Act.APPROVE);
        assertConferences(3);
        assertThat(province("hoi-nghi").coverage().reported()).isEqualTo(1);
        world().make(of("zz-2"), Act.ACCEPT);
        assertConferences(8);
        assertThat(province("ho-ngheo").numerator()).isEqualByComparingTo("14");
        assertThat(province("ho-ngheo").denominator()).isEqualByComparingTo("200");
        assertThat(province("ho-ngheo").value()).isEqualByComparingTo("7");
    }

    @Test
    @Order(2)
    void undoingAnAcceptanceTakesItsFiguresAndFindingsBack() {
        assertThat(words()).contains("Đã tổ chức 5 hội nghị");
        world().make(of("zz-2"), Act.UNDO_ACCEPT);
        assertConferences(3);
        assertThat(words()).containsExactly("Đã tổ chức 3 hội nghị");
        world().make(of("zz-2"), Act.ACCEPT);
        assertConferences(8);
    }

    private List<String> words() {
        return findings.of(RoundWorld.PROGRAMME).stream().map(Finding::words).toList();
    }

    @Test
    @Order(3)
    void aCorrectionCountsOnceItIsAcceptedAndLeavesBothRevisions() {
        Submission open = world().make(of("zz-1"), Act.CORRECT);
        world().put(open, "hoi-nghi", Answer.figure(BigDecimal.valueOf(4)));
        assertConferences(8);
        world().make(open, Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        assertConferences(9);
        assertThat(figuresOf("zz-1")).containsExactly("3 replaced", "4 standing");
    }

    @Test
    @Order(4)
    void undoingACorrectionsAcceptanceRestoresTheFigureBefore() {
        world().make(of("zz-1"), Act.UNDO_ACCEPT);
        assertConferences(8);
        assertThat(figuresOf("zz-1")).containsExactly("3 replaced", "4 replaced", "3 standing");
        world().make(of("zz-1"), Act.ACCEPT);
        assertConferences(9);
    }

    private List<String> figuresOf(String unit) {
        return sql.fetch("""
                        select quantity::text || case when replaced_by is null then ' standing' else ' replaced' end
                          from report.value join programme.indicator using (indicator_id)
                         where indicator.code = 'hoi-nghi' and unit_id = ?
                         order by revision
                        """, world().unitId(unit)).map(row -> row.get(0, String.class));
    }
}

package vn.tongket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.page.Person;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.Forms;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** The whole way of one form: opened, filled in, submitted, approved, accepted, undone, corrected. */
@TongketTest
class ReportingTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Checks checks;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Findings findings;

    @Autowired
    private RollUp rollUp;

    private SmallRound small;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        small.open();
    }

    @Test
    void itBecomesFiguresWhenAcceptedAndNoneWhenThatIsUndone() {
        small.fill("TXA");
        assertThat(checks.of(small.submission("TXA"))).isEmpty();
        act("TXA", Act.SUBMIT);
        assertThat(small.submission("TXA").reference()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        act("TXA", Act.APPROVE);
        assertThat(conferences("TXA")).isNull();
        act("TXA", Act.ACCEPT);
        assertThat(conferences("TXA")).isEqualByComparingTo("12");
        assertThat(findings.of(SmallRound.PROGRAMME)).extracting(Finding::words).contains("Đã tổ chức 12 hội nghị.");
        act("TXA", Act.UNDO_ACCEPT);
        assertThat(conferences("TXA")).isNull();
        act("TXA", Act.ACCEPT);
        act("TXA", Act.CORRECT, "Đếm thiếu một hội nghị");
        assertThat(conferences("TXA")).isEqualByComparingTo("12");
        small.save(small.officer("TXA"), "TXA", "hoi-nghi", Answer.figure(new BigDecimal(13)));
        small.save(small.officer("TXA"), "TXA", "ket-qua", Answer.text("Đã tổ chức 13 hội nghị."));
        act("TXA", Act.SUBMIT);
        act("TXA", Act.APPROVE);
        act("TXA", Act.ACCEPT);
        assertThat(conferences("TXA")).isEqualByComparingTo("13");
        act("TXA", Act.UNDO_ACCEPT);
        assertThat(conferences("TXA")).isEqualByComparingTo("12");
        assertThat(submissions.steps(small.submission("TXA").id()))
                .extracting(StepRecord::act)
                .startsWith(Act.SUBMIT, Act.APPROVE, Act.ACCEPT, Act.UNDO_ACCEPT, Act.ACCEPT, Act.CORRECT);
    }

    @Test
    void itSaysAtOnceWhatKeepsItFromBeingSubmitted() {
        small.save(small.officer("TXB"), "TXB", "hoi-nghi", Answer.figure(new BigDecimal(5)));
        small.save(small.officer("TXB"), "TXB", "hoi-nghi.xa", Answer.figure(new BigDecimal(7)));
        small.save(small.officer("TXB"), "TXB", "thu-chi", new Answer(Quality.MISSING, null, null, null, null, null));
        assertThat(checks.of(small.submission("TXB")))
                .extracting(CheckResult::check)
                .containsExactly("required", "missing-reason", "required", "trong-do");
        assertThatThrownBy(() -> act("TXB", Act.SUBMIT))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .extracting(problem -> problem.vietnamese())
                                .contains(
                                        "Trong đó do xã tổ chức (7) lớn hơn số hội nghị (5). Kiểm tra lại một trong hai số."));
        assertThat(small.submission("TXB").state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void itShowsBothAnswersOfTwoPeople() {
        Person person = small.officer("TXC");
        FormLine line = SmallRound.form().requireLine("thu-chi");
        int submission = small.submission("TXC").id();
        FormLine stored = context.getBean(Forms.class)
                .version(small.submission("TXC").formVersionId())
                .requireLine(line.code());
        Saved first = cells.save(person, submission, stored, Answer.figure(new BigDecimal(2)), 0);
        Saved second = cells.save(person, submission, stored, Answer.figure(new BigDecimal(3)), 0);
        assertThat(first.conflict()).isFalse();
        assertThat(second.conflict()).isTrue();
        assertThat(second.cell().answer().quantity()).isEqualByComparingTo("2");
        assertThat(second.mine()).isNotNull();
        Saved chosen = cells.save(person, submission, stored, Answer.figure(new BigDecimal(3)), 1);
        assertThat(chosen.conflict()).isFalse();
        assertThat(cells.history(submission, stored)).extracting(Cell::revision).containsExactly(1, 2);
    }

    private void act(String unit, Act act) {
        act(unit, act, "");
    }

    private void act(String unit, Act act, String reason) {
        small.act(unit, act, reason);
    }

    private @org.jspecify.annotations.Nullable BigDecimal conferences(String unit) {
        List<Figure> figures = rollUp.figures(new Question(
                SmallRound.PROGRAMME,
                List.of("hoi-nghi"),
                unit,
                false,
                SmallRound.WINDOW,
                Grouping.TOTAL,
                Frame.AS_REPORTED));
        return figures.getFirst().value();
    }
}

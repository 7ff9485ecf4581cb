package vn.tongket.report.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.LegalSteps;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** Steps on a real database: what is legal is made, what is not is refused, and nothing is half done. */
@TongketTest
class StepsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Steps steps;

    @Autowired
    Submissions submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    Remarks remarks;

    @Autowired
    Cells cells;

    private static @Nullable RoundWorld world;
    private static int number;

    private Submission fresh() {
        RoundWorld here = world();
        String code = "dot-" + ++number;
        here.open(code, RoundWorld.TODAY.plusDays(5), List.of("zz-1"));
        Submission submission = here.submission(code, "zz-1");
        here.fill(submission, 3, 4);
        return submissions.byId(submission.id());
    }

    private RoundWorld world() {
        return java.util.Objects.requireNonNull(world);
    }

    @BeforeEach
    void worldIsThere() {
        if (world == null) {
            world = new RoundWorld(context);
            world.put(3);
        }
    }

    @Test
    void theWholeWayUpIsWrittenDown() {
        Submission done = world().make(fresh(), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        assertThat(done.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(done.version()).isEqualTo(4);
        assertThat(done.reference()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(submissions.steps(done.id()))
                .extracting(StepRecord::act)
                .containsExactly(Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
    }

    @Test
    void randomWalksMakeExactlyTheLegalSteps() {
        Random random = new Random(20261122);
        for (int walk = 0; walk < 12; walk++) {
            Submission now = fresh();
            @Nullable Act last = null;
            for (int step = 0; step < 25; step++) {
                Act act = Act.values()[random.nextInt(Act.values().length)];
                var expected = LegalSteps.find(act, now.state(), last);
                try {
                    now = world().make(now, act);
                    assertThat(expected).as("%s was made", act).isPresent();
                    assertThat(now.state()).isEqualTo(expected.orElseThrow().to());
                    last = act;
                } catch (StepRefused refused) {
                    assertThat(expected)
                            .as("%s from %s after %s was refused: %s", act, now.state(), last, refused.getMessage())
                            .isEmpty();
                    assertThat(submissions.byId(now.id())).isEqualTo(now);
                }
            }
        }
    }

    @Test
    void whoActsOnAnOlderVersionIsToldByWhomItChanged() {
        Submission seen = world().make(fresh(), Act.SUBMIT);
        world().make(seen, Act.WITHDRAW);
        assertThatThrownBy(() -> steps.make(
                        world().person(RoundWorld.LEADER), seen.id(), Act.APPROVE, seen.version(), "", Map.of()))
                .isInstanceOfSatisfying(StepRefused.class, refused -> {
                    assertThat(refused.sentence()).contains("Nguyễn Thị Bưởi đã rút lại báo cáo");
                    assertThat(refused.person()).isEqualTo("Nguyễn Thị Bưởi");
                });
    }

    @Test
    void ofTwoAtOnceOneIsFirst() throws Exception {
        Submission seen = world().make(fresh(), Act.SUBMIT);
        List<Callable<String>> both = List.of(attempt(seen, Act.APPROVE), attempt(seen, Act.WITHDRAW));
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<String> outcomes = new ArrayList<>();
            for (var outcome : people.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("made", "refused");
        }
        assertThat(submissions.steps(seen.id())).hasSize(2);
    }

    private Callable<String> attempt(Submission seen, Act act) {
        return () -> {
            try {
                steps.make(world().who(act), seen.id(), act, seen.version(), "", Map.of());
                return "made";
            } catch (StepRefused refused) {
                return "refused";
            }
        };
    }

    @Test
    void sendingBackNeedsAReasonForTheWholeOrOnACell() {
        Submission seen = world().make(fresh(), Act.SUBMIT);
        var leader = world().person(RoundWorld.LEADER);
        assertThatThrownBy(() ->
                        steps.make(leader, seen.id(), Act.SEND_BACK, seen.version(), " ", Map.of("hoi-nghi", " ")))
                .isInstanceOf(BadInput.class);
        Submission back = steps.make(
                leader, seen.id(), Act.SEND_BACK, seen.version(), "", Map.of("hoi-nghi", "Đếm lại", "ho-ngheo", ""));
        assertThat(back.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(remarks.of(seen.id())).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.RETURN);
            assertThat(remark.line()).isEqualTo("hoi-nghi");
            assertThat(remark.words()).isEqualTo("Đếm lại");
        });
    }

    @Test
    void anUnansweredFormIsNotSubmittedAndSaysAllAtOnce() {
        world().open("dot-trong", RoundWorld.TODAY.plusDays(5), List.of("zz-2"));
        Submission empty = world().submission("dot-trong", "zz-2");
        assertThatThrownBy(() -> world().make(empty, Act.SUBMIT))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.problems()).hasSize(2));
        assertThat(submissions.steps(empty.id())).isEmpty();
    }

    @Test
    void aFrozenRoundTakesAcceptanceReturnAndCorrectionOnly() {
        Submission sent = world().make(fresh(), Act.SUBMIT, Act.APPROVE);
        rounds.freeze(sent.round());
        assertThatThrownBy(() -> world().make(sent, Act.UNDO_APPROVE)).isInstanceOf(StepRefused.class);
        Submission accepted = world().make(sent, Act.ACCEPT);
        assertThatThrownBy(() -> world().make(accepted, Act.UNDO_ACCEPT)).isInstanceOf(StepRefused.class);
        Submission corrected = world().make(accepted, Act.CORRECT);
        assertThat(corrected.correction()).isEqualTo(1);
        world().put(corrected, "hoi-nghi", Answer.figure(java.math.BigDecimal.valueOf(4)));
        Submission again = world().make(corrected, Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        assertThat(again.state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void withdrawingTakesTheSendingBackForTimeliness() {
        Submission withdrawn = world().make(fresh(), Act.SUBMIT, Act.WITHDRAW);
        assertThat(withdrawn.submittedAt()).isNull();
        Submission returned = world().make(withdrawn, Act.SUBMIT, Act.SEND_BACK);
        var first = returned.submittedAt();
        assertThat(first).isNotNull();
        Submission again = world().make(returned, Act.SUBMIT, Act.WITHDRAW);
        assertThat(again.submittedAt()).isEqualTo(first);
    }

    @Test
    void stepsAreNeverRewritten() {
        Submission done = world().make(fresh(), Act.SUBMIT);
        var sql = context.getBean(org.jooq.DSLContext.class);
        assertThatThrownBy(() -> sql.execute("update report.step set reason = 'x' where submission_id = ?", done.id()))
                .hasMessageContaining("append-only");
    }
}

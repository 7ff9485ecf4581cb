package vn.tongket.report.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

@TongketTest
class ApprovalQueueTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ApprovalQueue queue;

    @Autowired
    Steps steps;

    @Autowired
    Submissions submissions;

    @Autowired
    Differences differences;

    @Autowired
    Remarks remarks;

    private static boolean isPut;

    private RoundWorld world() {
        return new RoundWorld(context);
    }

    @BeforeEach
    void worldIsThere() {
        if (!isPut) {
            world().put(100);
            isPut = true;
        }
    }

    private Submission sent(String round, String commune, int conferences) {
        Submission submission = world().submission(round, commune);
        world().fill(submission, conferences, 5);
        return submission;
    }

    @Test
    void cleanOnesAreThoseWithNothingUnusualToSay() {
        Window before = new Window(
                RoundWorld.WINDOW.from().minusDays(91), RoundWorld.WINDOW.to().minusDays(91));
        world().open("ky-truoc", before, RoundWorld.TODAY.plusDays(1), RoundWorld.communes(3));
        for (String commune : RoundWorld.communes(3)) {
            world().make(sent("ky-truoc", commune, 10), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        }
        world().open("ky-nay", RoundWorld.TODAY.plusDays(5), RoundWorld.communes(3));
        world().make(sent("ky-nay", "zz-1", 11), Act.SUBMIT, Act.APPROVE);
        Submission jump = sent("ky-nay", "zz-2", 50);
        world().put(jump, "hoi-nghi", Answer.figure(BigDecimal.valueOf(50)).because("Có đợt học tập lớn"));
        world().make(jump, Act.SUBMIT, Act.APPROVE);
        Submission back = world().make(sent("ky-nay", "zz-3", 12), Act.SUBMIT, Act.APPROVE, Act.RETURN);
        world().put(back, "hoi-nghi", Answer.figure(BigDecimal.valueOf(13)));
        world().make(back, Act.SUBMIT, Act.APPROVE);

        List<Waiting> waiting = queue.of(world().person(RoundWorld.SECRETARIAT), Act.ACCEPT).stream()
                .filter(one -> one.round().code().equals("ky-nay"))
                .toList();
        assertThat(waiting)
                .extracting(one -> one.unit().fullName() + " " + one.isClean())
                .containsExactlyInAnyOrder("Xã An true", "Xã Bình false", "Xã Cát false");
        assertThat(queue.of(world().person(RoundWorld.OFFICER), Act.ACCEPT)).isEmpty();
        assertThat(queue.of(world().person(RoundWorld.LEADER), Act.APPROVE)).isEmpty();

        Differences.Before earlier = differences.of(submissions.byId(back.id()));
        assertThat(earlier.differs("hoi-nghi", Answer.figure(BigDecimal.valueOf(13))))
                .isTrue();
        assertThat(earlier.differs("ho-ngheo", Answer.ratio(BigDecimal.valueOf(5), BigDecimal.valueOf(100))))
                .isFalse();
        assertThat(java.util.Objects.requireNonNull(earlier.answers().get("hoi-nghi"))
                        .quantity())
                .isEqualByComparingTo("12");

        remarks.ask(
                world().person(RoundWorld.SECRETARIAT),
                waiting.stream()
                        .filter(Waiting::isClean)
                        .findFirst()
                        .orElseThrow()
                        .submission()
                        .id(),
                null,
                "Vì sao tăng?",
                RoundWorld.TODAY);
        assertThat(queue.of(world().person(RoundWorld.SECRETARIAT), Act.ACCEPT).stream()
                        .filter(one -> one.round().code().equals("ky-nay") && one.isClean()))
                .isEmpty();
    }

    @Test
    void oneOfManyThatIsRefusedKeepsTheOthersFromNothing() {
        world().open("nhieu", RoundWorld.TODAY.plusDays(5), RoundWorld.communes(3));
        Map<Integer, Integer> seen = new LinkedHashMap<>();
        for (String commune : RoundWorld.communes(3)) {
            Submission submission = world().make(sent("nhieu", commune, 11), Act.SUBMIT, Act.APPROVE);
            seen.put(submission.id(), submission.version());
        }
        int second = List.copyOf(seen.keySet()).get(1);
        world().make(submissions.byId(second), Act.UNDO_APPROVE);
        List<Steps.Outcome> outcomes = steps.makeAll(world().person(RoundWorld.SECRETARIAT), seen, Act.ACCEPT);
        assertThat(outcomes).extracting(outcome -> outcome.refused() == null).containsExactly(true, false, true);
        assertThat(outcomes.get(1).refused()).contains("Trần Văn Cam đã hoàn tác việc duyệt");
        assertThat(submissions.byId(second).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(steps.makeAll(world().person(RoundWorld.SECRETARIAT), seen, Act.ACCEPT))
                .allMatch(outcome -> outcome.refused() != null);
    }

    @Test
    void aHundredAreAcceptedTogether() {
        world().open("tram", RoundWorld.TODAY.plusDays(5), RoundWorld.communes(100));
        Map<Integer, Integer> seen = new LinkedHashMap<>();
        for (String commune : RoundWorld.communes(100)) {
            Submission submission = world().make(sent("tram", commune, 11), Act.SUBMIT, Act.APPROVE);
            seen.put(submission.id(), submission.version());
        }
        assertThat(queue.of(world().person(RoundWorld.SECRETARIAT), Act.ACCEPT).stream()
                        .filter(waiting -> waiting.round().code().equals("tram")))
                .hasSize(100);
        assertThat(steps.makeAll(world().person(RoundWorld.SECRETARIAT), seen, Act.ACCEPT))
                .allMatch(outcome -> outcome.refused() == null);
    }
}

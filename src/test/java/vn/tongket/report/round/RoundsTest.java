package vn.tongket.report.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;

@TongketTest
class RoundsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Rounds rounds;

    @Autowired
    Submissions submissions;

    @Autowired
    Remarks remarks;

    @Autowired
    Forms forms;

    private static boolean isPut;

    private RoundWorld world() {
        return new RoundWorld(context);
    }

    @BeforeEach
    void worldIsThere() {
        if (!isPut) {
            world().put(8);
            isPut = true;
        }
    }

    @Test
    void allMistakesOfASetUpAreNamedAtOnce() {
        Round stated = world().stated("Sai Mã", RoundWorld.WINDOW, RoundWorld.WINDOW.lastDay());
        assertThatThrownBy(() -> rounds.save(stated, List.of(), "kiểm thử"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .extracting(Problem::vietnamese)
                                .anyMatch(words -> words.contains("mã đợt"))
                                .anyMatch(words -> words.contains("chưa chọn đơn vị"))
                                .anyMatch(words -> words.contains("phải sau ngày chốt")));
        assertThat(rounds.find("Sai Mã")).isEmpty();
    }

    @Test
    void openingTwiceAsksOnce() {
        Round round = world().open("mo-hai-lan", RoundWorld.TODAY.plusDays(3), RoundWorld.communes(3));
        rounds.open(round.code(), RoundWorld.TODAY);
        assertThat(submissions.of(round.id())).hasSize(3);
        assertThatThrownBy(() -> rounds.save(round, List.of(world().unitId("zz-1")), "kiểm thử"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aDraftFormKeepsARoundFromOpening() {
        FormVersion draft = forms.saveDraft(RoundWorld.formVersion("nhap", "Biểu nháp"), "kiểm thử");
        Round stated = world().stated("bieu-nhap", RoundWorld.WINDOW, RoundWorld.TODAY);
        Round with = new Round(
                0,
                stated.code(),
                stated.programme(),
                stated.unitId(),
                stated.title(),
                stated.regime(),
                stated.window(),
                stated.opensOn(),
                stated.state(),
                stated.deadlines(),
                List.of(draft),
                null,
                null);
        rounds.save(with, List.of(world().unitId("zz-1")), "kiểm thử");
        assertThatThrownBy(() -> rounds.open("bieu-nhap", RoundWorld.TODAY))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems().getFirst().vietnamese())
                                .contains("Biểu nháp"));
        assertThat(rounds.require("bieu-nhap").state()).isEqualTo(Round.State.DRAFT);
    }

    @Test
    void longerTimeIsLaterAndHasAReasonAndAnswersLateRequests() {
        Round round = world().open("gia-han", RoundWorld.TODAY.minusDays(1), List.of("zz-1"));
        int unit = world().unitId("zz-1");
        LocalDate due = RoundWorld.TODAY.plusDays(4);
        assertThatThrownBy(() -> rounds.extend(round.id(), unit, due, " ", "kiểm thử"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> rounds.extend(round.id(), unit, RoundWorld.TODAY.minusDays(1), "bão", "kiểm thử"))
                .isInstanceOf(BadInput.class);
        int submission = world().submission("gia-han", "zz-1").id();
        remarks.askForLate(world().person(RoundWorld.OFFICER), submission, "Mất điện ba ngày");
        assertThat(remarks.open(List.of(submission))).hasSize(1);
        rounds.extend(round.id(), unit, due, "bão", "kiểm thử");
        assertThat(rounds.unit(round.id(), unit).orElseThrow().dueOn()).isEqualTo(due);
        assertThat(remarks.open(List.of(submission))).isEmpty();
    }

    @Test
    void anExcusedUnitIsNotAskedUntilItIsAskedAgain() {
        Round round = world().open("mien", RoundWorld.TODAY.plusDays(3), List.of("zz-1"));
        int unit = world().unitId("zz-1");
        rounds.excuse(round.id(), unit, "Không có đối tượng", "kiểm thử");
        Submission submission = world().submission("mien", "zz-1");
        assertThatThrownBy(() -> world().fill(submission, 1, 1)).isInstanceOf(StepRefused.class);
        rounds.askAgain(round.id(), unit, "kiểm thử");
        world().fill(submission, 1, 1);
        assertThat(rounds.unit(round.id(), unit).orElseThrow().mustReport()).isTrue();
    }

    @Test
    void afterTheFreezeOnlyWhoHasLongerEntersAndSubmits() {
        Round round = world().open("chot", RoundWorld.TODAY.minusDays(1), RoundWorld.communes(2));
        rounds.freeze("chot");
        rounds.freeze("chot");
        assertThatThrownBy(() -> world().fill(world().submission("chot", "zz-1"), 1, 1))
                .isInstanceOf(StepRefused.class)
                .satisfies(refused ->
                        assertThat(((StepRefused) refused).sentence()).contains("đã chốt"));
        rounds.extend(round.id(), world().unitId("zz-2"), RoundWorld.TODAY.plusDays(1), "bão", "kiểm thử");
        Submission late = world().submission("chot", "zz-2");
        world().fill(late, 1, 1);
        assertThat(world().make(late, Act.SUBMIT).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void aMergedUnitPassesItsWorkToItsSuccessorOnce() {
        LocalDate day = RoundWorld.TODAY.minusDays(30);
        Round round = world().open("nhap-xa", RoundWorld.TODAY.plusDays(3), List.of("zz-5", "zz-6"));
        world().merge("zz-5", "zz-6", "zz-56", "Xã Đông Giang", day);
        assertThat(rounds.passOn("nhap-xa", RoundWorld.TODAY)).isEqualTo(2);
        assertThat(rounds.passOn("nhap-xa", RoundWorld.TODAY)).isZero();
        List<RoundUnit> units = rounds.units(round.id());
        assertThat(units).hasSize(3);
        assertThat(units.getFirst().window()).isEqualTo(new Window(RoundWorld.WINDOW.from(), day));
        assertThat(units.getFirst().passedTo()).isEqualTo(world().unitId("zz-56"));
        assertThat(units.getLast().window()).isEqualTo(new Window(day, RoundWorld.WINDOW.to()));
        assertThat(submissions.of(round.id())).hasSize(3);
    }

    /** Set up before the merger, opened after it. */
    @Test
    void aUnitThatEndedPassesItsWorkOnAsTheRoundIsOpened() {
        Round stated = world().stated("nhap-truoc", RoundWorld.WINDOW, RoundWorld.TODAY.plusDays(3));
        rounds.save(stated, List.of(world().unitId("zz-7"), world().unitId("zz-8")), "kiểm thử");
        world().merge("zz-7", "zz-8", "zz-78", "Xã Tây Giang", RoundWorld.TODAY.minusDays(30));
        Round round = rounds.open("nhap-truoc", RoundWorld.TODAY);
        assertThat(rounds.units(round.id()))
                .extracting(RoundUnit::passedTo)
                .containsExactly(world().unitId("zz-78"), world().unitId("zz-78"), null);
        assertThat(submissions.of(round.id())).hasSize(3);
    }
}

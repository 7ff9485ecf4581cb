package vn.tongket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.page.Person;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.form.FormOvertaken;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** What was asked is still true when it is acted on: several at once come to what one after the other would. */
@TongketTest
class AtOnceTest {
    private static final byte[] FILE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext context;

    @Autowired
    Submissions submissions;

    @Autowired
    Remarks remarks;

    @Autowired
    Evidences evidences;

    @Autowired
    Forms forms;

    private static @Nullable RoundWorld world;
    private static int number;

    @BeforeEach
    void worldIsThere() {
        if (world == null) {
            world = new RoundWorld(context);
            world.put(3);
        }
    }

    private RoundWorld world() {
        return java.util.Objects.requireNonNull(world);
    }

    private Submission fresh() {
        String code = "cung-luc-" + ++number;
        world().open(code, RoundWorld.TODAY.plusDays(5), List.of("zz-1"));
        Submission submission = world().submission(code, "zz-1");
        world().fill(submission, 3, 4);
        return submissions.byId(submission.id());
    }

    /** Another who acts while one has acted and nobody can see it yet: waits for what comes of it. */
    private <T> CompletableFuture<T> meanwhile(Runnable first, Supplier<T> second) {
        List<CompletableFuture<T>> other = new ArrayList<>();
        world().inTransaction(() -> {
            first.run();
            other.add(CompletableFuture.supplyAsync(second));
            assertThatThrownBy(() -> other.getFirst().get(700, TimeUnit.MILLISECONDS))
                    .as("waits for the first")
                    .isInstanceOf(TimeoutException.class);
            return true;
        });
        return other.getFirst();
    }

    @Test
    void ofTwoAnswersToOneExplanationOneIsStored() {
        Submission submission = world().make(fresh(), Act.SUBMIT);
        int question = remarks.ask(world().person(RoundWorld.SECRETARIAT), submission.id(), null, "Vì sao tăng?", null);
        Person leader = world().person(RoundWorld.LEADER);
        CompletableFuture<Integer> second = meanwhile(
                () -> remarks.answer(leader, question, "Do bão"), () -> remarks.answer(leader, question, "Do lũ"));
        assertThatThrownBy(second::join).hasCauseInstanceOf(BadInput.class);
        assertThat(remarks.of(submission.id()))
                .filteredOn(remark -> remark.kind() == Remark.Kind.ANSWER)
                .hasSize(1);
    }

    @Test
    void noEvidenceComesInAfterSubmission() {
        Submission submission = fresh();
        Person officer = world().person(RoundWorld.OFFICER);
        CompletableFuture<Integer> file = meanwhile(
                () -> world().make(submission, Act.SUBMIT),
                () -> evidences.add(officer, submission.id(), null, "bien-ban.pdf", FILE));
        assertThatThrownBy(file::join).hasCauseInstanceOf(StepRefused.class);
        assertThat(evidences.of(submission.id())).isEmpty();
    }

    @Test
    void ofTwoWhoSaveOneFormTheSecondIsToldOfTheFirst() {
        FormVersion begun = forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Biểu"), 0, "một");
        CompletableFuture<FormVersion> second = meanwhile(
                () -> forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Biểu A"), begun.id(), "một"),
                () -> forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Biểu B"), begun.id(), "hai"));
        assertThatThrownBy(second::join).hasCauseInstanceOf(FormOvertaken.class);
        assertThat(forms.draft(RoundWorld.PROGRAMME, "hai-nguoi").orElseThrow().title())
                .isEqualTo("Biểu A");
        assertThatThrownBy(() -> forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Mới"), 0, "ba"))
                .isInstanceOf(FormOvertaken.class);
    }
}

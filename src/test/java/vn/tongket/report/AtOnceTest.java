package vn.tongket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.page.Person;

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

    /** All of them, begun at the same moment; the result is what failed. */
    private static List<Throwable> together(List<Callable<?>> acts) throws InterruptedException {
        List<Throwable> failed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(act));
            }
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failed.add(e.getCause());
                }
            }
        }
        return failed;
    }

    @Test
    void ofFourAnswersToOneExplanationOneIsStored() throws InterruptedException {
        Submission submission = world().make(fresh(), Act.SUBMIT);
        int question = remarks.ask(world().person(RoundWorld.SECRETARIAT), submission.id(), null, "Vì sao tăng?", null);
        Person leader = world().person(RoundWorld.LEADER);
        List<Callable<?>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String words = "Do bão số " + i;
            answers.add(() -> remarks.answer(leader, question, words));
        }
        assertThat(together(answers)).hasSize(3).allMatch(BadInput.class::isInstance);
        assertThat(remarks.of(submission.id()))
                .filteredOn(remark -> remark.kind() == Remark.Kind.ANSWER)
                .hasSize(1);
    }

    @Test
    void noEvidenceComesInAfterSubmission() {
        Submission submission = fresh();
        Person officer = world().person(RoundWorld.OFFICER);
        AtomicReference<CompletableFuture<Integer>> adding = new AtomicReference<>();
        world().inTransaction(() -> {
            Submission submitted = world().make(submission, Act.SUBMIT);
            adding.set(CompletableFuture.supplyAsync(
                    () -> evidences.add(officer, submission.id(), null, "bien-ban.pdf", FILE)));
            assertThatThrownBy(() -> adding.get().get(700, TimeUnit.MILLISECONDS))
                    .as("waits until it is known whether the submission closes")
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            return submitted;
        });
        assertThatThrownBy(() -> adding.get().join()).hasCauseInstanceOf(StepRefused.class);
        assertThat(evidences.of(submission.id())).isEmpty();
    }

    @Test
    void ofTwoWhoSaveOneFormOneIsToldOfTheOther() throws InterruptedException {
        FormVersion begun = forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Biểu"), 0, "một");
        List<Callable<?>> saves = new ArrayList<>();
        for (String title : List.of("Biểu A", "Biểu B", "Biểu C")) {
            saves.add(() -> forms.saveDraft(RoundWorld.formVersion("hai-nguoi", title), begun.id(), title));
        }
        assertThat(together(saves)).hasSize(2).allMatch(FormOvertaken.class::isInstance);
        assertThat(forms.history(RoundWorld.PROGRAMME, "hai-nguoi")).hasSize(1);
        assertThatThrownBy(() -> forms.saveDraft(RoundWorld.formVersion("hai-nguoi", "Mới"), 0, "ba"))
                .isInstanceOf(FormOvertaken.class);
    }
}

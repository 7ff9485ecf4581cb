package vn.tongket.report.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No legal step is missing, none is too many: the code against the table people read in docs/domain/reporting.md. */
class LegalStepsTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z_]+)` \\| `([A-Z_]+)` \\| `([A-Z_]+)` \\| (?:`([A-Z_]+)`|–) \\| (yes|no) \\|.*");

    @Test
    void everyStateTimesEveryActIsWhatTheTableSays() throws IOException {
        List<LegalSteps.Step> written = written();
        assertThat(written).hasSizeGreaterThan(10);
        for (SubmissionState state : SubmissionState.values()) {
            for (Act act : Act.values()) {
                for (Act last : lastActs()) {
                    assertThat(LegalSteps.find(act, state, last))
                            .as("%s from %s after %s", act, state, last)
                            .isEqualTo(find(written, act, state, last));
                }
            }
        }
    }

    private static List<LegalSteps.Step> written() throws IOException {
        List<LegalSteps.Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/domain/reporting.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String undoes = row.group(4);
                steps.add(new LegalSteps.Step(
                        Act.valueOf(row.group(1)),
                        SubmissionState.valueOf(row.group(2)),
                        SubmissionState.valueOf(row.group(3)),
                        undoes == null ? null : Act.valueOf(undoes),
                        row.group(5).equals("yes")));
            }
        }
        return steps;
    }

    private static List<@Nullable Act> lastActs() {
        List<@Nullable Act> acts = new ArrayList<>(List.of(Act.values()));
        acts.add(null);
        return acts;
    }

    private static Optional<LegalSteps.Step> find(
            List<LegalSteps.Step> steps, Act act, SubmissionState state, @Nullable Act last) {
        return steps.stream()
                .filter(step -> step.act() == act && step.from() == state)
                .filter(step -> step.undoes() == null || step.undoes() == last)
                .findFirst();
    }

    @Test
    void everyActIsLegalSomewhereAndEveryStateIsReachedAndLeft() {
        assertThat(LegalSteps.all().stream().map(LegalSteps.Step::act)).contains(Act.values());
        TreeSet<SubmissionState> reached = new TreeSet<>(List.of(SubmissionState.DRAFT));
        LegalSteps.all().forEach(step -> reached.add(step.to()));
        assertThat(reached).containsExactly(SubmissionState.values());
        assertThat(LegalSteps.all().stream().map(LegalSteps.Step::from)).contains(SubmissionState.values());
    }

    @Test
    void whatAnUndoGoesBackToIsWhereItsStepCameFrom() {
        for (LegalSteps.Step undo : LegalSteps.all()) {
            Act undone = undo.undoes();
            if (undone != null) {
                assertThat(LegalSteps.all())
                        .anyMatch(step -> step.act() == undone && step.to() == undo.from() && step.from() == undo.to());
            }
        }
    }
}

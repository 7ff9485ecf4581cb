package vn.tongket.exchange.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.page.Person;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormLine;

/** Takes the answers of a file into a submission: compared first, stored when the person agrees, never over a newer answer. */
@Component
public class AnswerIntake {
    private final Cells cells;

    AnswerIntake(Cells cells) {
        this.cells = cells;
    }

    public AnswerDifference compare(Proposal proposal) {
        Map<String, Cell> standing = new HashMap<>();
        cells.of(proposal.submission().id()).forEach(cell -> standing.put(cell.line(), cell));
        List<AnswerDifference.Change> changes = new ArrayList<>();
        int same = 0;
        for (Proposal.Said said : proposal.said()) {
            FormLine line = proposal.form().requireLine(said.line());
            Cell before = standing.get(said.line());
            Answer after = withReason(said.answer(), before);
            if (before != null
                    && before.answer().saysTheSame(after)
                    && Objects.equals(before.answer().reason(), after.reason())) {
                same++;
            } else {
                int revision = before == null ? 0 : before.revision();
                boolean overtaken = said.seen() != null && said.seen() != revision;
                changes.add(new AnswerDifference.Change(line, said.place(), before, after, overtaken));
            }
        }
        return new AnswerDifference(
                proposal.submission(), proposal.form(), changes, same, proposal.refused(), proposal.remarks());
    }

    /** A file that gives no reason leaves the one that stands beside the same figure. */
    private static Answer withReason(Answer said, @Nullable Cell before) {
        boolean silent = said.reason() == null || said.reason().isBlank();
        if (silent && before != null && before.answer().saysTheSame(said)) {
            return said.because(before.answer().reason());
        }
        return silent ? said.because(null) : said;
    }

    /**
     * What came of it.
     *
     * @param conflicts lines that somebody changed since the difference was shown, with what stands there now; not stored
     */
    public record Applied(int saved, List<Saved> conflicts) {}

    /**
     * Stores the chosen answers, all or, when one is refused, none; those that somebody changed meanwhile are left out and named.
     *
     * @param lines codes of the lines the person agreed to
     * @throws vn.tongket.report.round.StepRefused when the submission takes no answers now
     * @throws org.springframework.security.access.AccessDeniedException when the person may not enter for the unit
     */
    @Transactional
    public Applied apply(Person person, AnswerDifference difference, Set<String> lines) {
        cells.hold(difference.submission().id());
        int saved = 0;
        List<Saved> conflicts = new ArrayList<>();
        for (AnswerDifference.Change change : difference.changes()) {
            if (lines.contains(change.line().code())) {
                Saved one = cells.save(
                        person, difference.submission().id(), change.line(), change.after(), change.basedOn());
                if (one.conflict()) {
                    conflicts.add(one);
                } else {
                    saved++;
                }
            }
        }
        return new Applied(saved, conflicts);
    }
}

package vn.tongket.exchange.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.page.ApiProblem;
import vn.tongket.page.Person;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.round.Submission;

/** Stores answers that came over the API: all of a request or none. */
@Component
class CellWriting {
    private final Cells cells;
    private final Checks checks;

    CellWriting(Cells cells, Checks checks) {
        this.cells = cells;
        this.checks = checks;
    }

    /** What a person would be asked about at a line. */
    record Unusual(String line, String words) {}

    /** Of answers that are stored, or would be: what a person would be asked about. The first ones, and how many more. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Unusual> unusual(Submission submission, List<Write> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        Map<String, Answer> coming = new HashMap<>();
        writes.forEach(write -> coming.put(write.line().code(), write.answer()));
        List<Unusual> all = checks.asked(submission, coming).stream()
                .map(result -> new Unusual(line(result, coming.keySet()), result.words()))
                .toList();
        int more = all.size() - ProblemList.REMARKS_LISTED;
        return more <= 0
                ? all
                : Stream.concat(
                                all.stream().limit(ProblemList.REMARKS_LISTED),
                                Stream.of(new Unusual("", "và " + more + " điểm khác cần xem lại")))
                        .toList();
    }

    private static String line(CheckResult result, Set<String> coming) {
        return result.lines().stream().filter(coming::contains).findFirst().orElseThrow();
    }

    /** One answer, checked: to which line, and which revision it replaces. */
    record Write(FormLine line, Answer answer, int basedOn) {}

    /** What a request says about one line. */
    record Said(String line, AnswerBody answer, String match) {}

    /** All that is wrong with the answers at once; nothing is stored then. */
    List<Write> checked(FormVersion form, List<Said> said) {
        List<Problem> problems = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        for (Said one : said) {
            FormLine line = form.line(one.line()).orElse(null);
            if (line == null) {
                problems.add(Problem.hard(
                        "", 0, 0, form.form() + " has no line " + one.line(), "Biểu không có dòng " + one.line()));
                continue;
            }
            try {
                writes.add(new Write(line, one.answer().to(line), CellTag.revision(one.match())));
            } catch (BadInput bad) {
                problems.addAll(bad.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return writes;
    }

    /**
     * Stores them.
     *
     * @throws ApiProblem 412 with both answers of every line that somebody changed meanwhile; then nothing is stored
     */
    @Transactional
    public List<Saved> store(Person person, Submission submission, List<Write> writes) {
        cells.hold(submission.id());
        refuseRevisionsOfNothing(submission, writes);
        List<Saved> saved = writes.stream()
                .map(write -> cells.save(person, submission.id(), write.line(), write.answer(), write.basedOn()))
                .toList();
        List<Map<String, Object>> conflicts = saved.stream()
                .filter(Saved::conflict)
                .map(one -> conflict(form(writes, one), one))
                .toList();
        refuse(conflicts);
        return saved;
    }

    /** Who names a revision of a line that nobody answered has read another submission, or an older one. */
    private void refuseRevisionsOfNothing(Submission submission, List<Write> writes) {
        Set<String> answered =
                cells.of(submission.id()).stream().map(Cell::line).collect(Collectors.toSet());
        refuse(writes.stream()
                .filter(write ->
                        write.basedOn() > 0 && !answered.contains(write.line().code()))
                .map(write -> both(write.line(), CellBody.of(write.line(), null), write.answer()))
                .toList());
    }

    private static void refuse(List<Map<String, Object>> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new ApiProblem(
                    412,
                    "cell-changed",
                    "Somebody changed the cell",
                    "Nothing was stored. Compare mine and theirs, then send again with the new ETag.",
                    Map.of("conflicts", conflicts));
        }
    }

    private static FormLine form(List<Write> writes, Saved saved) {
        return writes.stream()
                .map(Write::line)
                .filter(line -> line.code().equals(saved.cell().line()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> conflict(FormLine line, Saved saved) {
        return both(line, CellBody.of(line, saved.cell()), saved.mine());
    }

    private static Map<String, Object> both(FormLine line, CellBody theirs, @Nullable Answer mine) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("line", line.code());
        both.put("theirs", theirs);
        if (mine != null) {
            both.put("mine", AnswerBody.of(mine));
        }
        return both;
    }
}

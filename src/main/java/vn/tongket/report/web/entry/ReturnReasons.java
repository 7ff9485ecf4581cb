package vn.tongket.report.web.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** Why a report was sent back, in the words of who did, before anybody has opened it. */
@Component
public class ReturnReasons {
    private final Submissions submissions;
    private final Remarks remarks;
    private final Cells cells;
    private final Forms forms;

    ReturnReasons(Submissions submissions, Remarks remarks, Cells cells, Forms forms) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.cells = cells;
        this.forms = forms;
    }

    public List<String> of(int id) {
        Submission submission = submissions.byId(id);
        Map<String, Cell> standing = cells.of(id).stream().collect(Collectors.toMap(Cell::line, Function.identity()));
        return new RemarkSheet(remarks.of(id), submissions.steps(id), submission)
                .returnedWith(forms.version(submission.formVersionId()), standing).stream()
                        .map(EntryRow.Note::words)
                        .toList();
    }
}

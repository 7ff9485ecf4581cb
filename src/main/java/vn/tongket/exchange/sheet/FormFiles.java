package vn.tongket.exchange.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.FormWorkbook;
import vn.tongket.exchange.workbook.FormWorkbookReader;
import vn.tongket.exchange.workbook.HiddenSheet;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.PastFigures;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** A submission's form as a locked workbook, and back. */
@Component
public class FormFiles {
    private final Programmes programmes;
    private final Units units;
    private final Rounds rounds;
    private final Forms forms;
    private final Cells cells;
    private final PastFigures past;

    FormFiles(Programmes programmes, Units units, Rounds rounds, Forms forms, Cells cells, PastFigures past) {
        this.programmes = programmes;
        this.units = units;
        this.rounds = rounds;
        this.forms = forms;
        this.cells = cells;
        this.past = past;
    }

    /** All that the form shows for the unit, as it stands now. Not a transaction that only reads: past figures are rolled up in it. */
    @Transactional
    public FormContent content(Submission submission) {
        Round round = rounds.byId(submission.roundId());
        FormVersion form = forms.version(submission.formVersionId());
        var asked = rounds.unit(round.id(), submission.unitId()).orElseThrow();
        Unit unit = units.byId(submission.unitId(), asked.window().lastDay()).orElseThrow();
        Map<String, Cell> standing = new HashMap<>();
        cells.of(submission.id()).forEach(cell -> standing.put(cell.line(), cell));
        return new FormContent(
                programmes.require(form.programme()),
                round,
                form,
                unit,
                asked.window(),
                submission,
                standing,
                past.of(form, submission.unitId(), asked.window()));
    }

    /** The workbook to be filled in. */
    public byte[] workbook(Submission submission) throws IOException {
        String now = VietnameseDates.moment(Now.local().withNano(0));
        return FormWorkbook.write(content(submission), now);
    }

    /**
     * What a workbook answers to a submission.
     *
     * @param name of the file as it was sent
     * @throws vn.tongket.base.BadInput when it is not to be opened, or is the workbook of something else
     */
    public Proposal read(Submission submission, String name, byte[] file) throws IOException {
        try (var workbook = WorkbookGuard.open(name, file)) {
            FormContent content = content(submission);
            HiddenSheet hidden = HiddenSheet.read(workbook).orElseThrow(() -> WorkbookFit.noForm(name));
            new WorkbookFit(content, rounds, units).check(name, hidden);
            return new WorkbookAnswers(content, hidden).read(FormWorkbookReader.read(workbook));
        }
    }
}

package vn.tongket.exchange.api;

import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Finds what an address names. A submission the caller may not see is not there. */
@Component
class Addressed {
    /** Where a submission is: round, unit, form. */
    static final String SUBMISSION = "/api/rounds/{round}/units/{unit}/forms/{form}";

    private final Submissions submissions;
    private final Units units;
    private final Forms forms;

    Addressed(Submissions submissions, Units units, Forms forms) {
        this.submissions = submissions;
        this.units = units;
        this.forms = forms;
    }

    Submission submission(String round, String unit, String form) {
        Unit of = units.find(unit).orElseThrow(() -> new NoSuchElementException("There is no unit " + unit + "."));
        return submissions
                .find(round, of.id(), form)
                .orElseThrow(() -> new NoSuchElementException("Round " + round + " does not ask unit " + unit
                        + " for form " + form + ", or it is not this token's to see."));
    }

    FormVersion form(Submission submission) {
        return forms.version(submission.formVersionId());
    }

    FormLine line(Submission submission, String code) {
        return form(submission)
                .line(code)
                .orElseThrow(
                        () -> new NoSuchElementException("Form " + submission.form() + " has no line " + code + "."));
    }
}

package vn.tongket.report.web.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Units;

/**
 * Saves single answers, thousands in the last minutes of a round. What an address means stays the same for a round's life, so
 * it is remembered for a minute; whether the person may, and whether the submission is open, is asked at each save.
 */
@Component
public class SavingDesk {
    private static final int REMEMBERED = 2_000;
    private static final long A_MINUTE = 60_000_000_000L;

    /** @param until by the machine's running clock */
    public record Target(int submissionId, FormVersion form, Map<String, CheckedLine> lines, long until) {
        public CheckedLine line(String code) {
            CheckedLine line = lines.get(code);
            if (line == null) {
                throw new NoSuchElementException("No line " + code);
            }
            return line;
        }
    }

    private final Submissions submissions;
    private final Units units;
    private final Forms forms;
    private final Programmes programmes;
    private final Cells cells;
    private final Reach reach;
    private final Map<String, Target> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Target> eldest) {
            return size() > REMEMBERED;
        }
    };

    SavingDesk(Submissions submissions, Units units, Forms forms, Programmes programmes, Cells cells, Reach reach) {
        this.submissions = submissions;
        this.units = units;
        this.forms = forms;
        this.programmes = programmes;
        this.cells = cells;
        this.reach = reach;
    }

    /**
     * What an address means. Where it is not remembered the person is asked for first, so that nobody learns of other units'
     * forms; where it is, {@link #save} asks.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not enter for the unit
     */
    public Target target(Person person, String round, String unitCode, String form) {
        String address = Opened.address(round, unitCode, form);
        Target target = remembered(address);
        if (target != null) {
            return target;
        }
        int unitId = unitOf(unitCode);
        reach.require(person, Right.ENTER, unitId);
        return remember(address, find(round, unitId, form));
    }

    private @Nullable Target remembered(String address) {
        synchronized (known) {
            Target target = known.get(address);
            return target != null && System.nanoTime() < target.until() ? target : null;
        }
    }

    private int unitOf(String unitCode) {
        return units.find(unitCode)
                .orElseThrow(() -> new NoSuchElementException("No unit " + unitCode))
                .id();
    }

    private Target remember(String address, Target target) {
        synchronized (known) {
            known.put(address, target);
        }
        return target;
    }

    private Target find(String round, int unitId, String form) {
        Submission submission = submissions.require(round, unitId, form);
        FormVersion version = forms.version(submission.formVersionId());
        Map<String, CheckedLine> lines = CheckedLine.of(version, programmes.require(version.programme()));
        return new Target(submission.id(), version, lines, System.nanoTime() + A_MINUTE);
    }

    /** As {@link Cells#save}. */
    public Saved save(Person person, Target target, String line, Answer answer, int basedOn) {
        return cells.save(person, target.submissionId(), target.form().requireLine(line), answer, basedOn);
    }
}

package vn.tongket.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Reach;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.UnitNameSearch;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Units;

/** An office's own summary table, units down and figures across, as answers of many units to one form of a round. */
@Component
public class SummaryFiles {
    private final Programmes programmes;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Units units;
    private final AnswerIntake intake;
    private final Reach reach;

    SummaryFiles(
            Programmes programmes,
            Rounds rounds,
            Submissions submissions,
            Units units,
            AnswerIntake intake,
            Reach reach) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.submissions = submissions;
        this.units = units;
        this.intake = intake;
        this.reach = reach;
    }

    /** @param name of the sheet that is meant; null: the one that names most units of the round */
    public SummarySheet sheet(Round round, FormVersion form, Workbook workbook, @Nullable String name) {
        return SummarySheet.of(
                workbook, name, programmes.require(round.programme()), form, round.window(), names(round));
    }

    private UnitNameSearch names(Round round) {
        List<Integer> asked =
                rounds.units(round.id()).stream().map(RoundUnit::unitId).toList();
        return new UnitNameSearch(units.byIds(asked, round.window().lastDay()).values());
    }

    /** What taking the table in by a map would change, unit by unit; rows of other people's units are named. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public RoundFiles.Comparison compare(
            Person person, Round round, FormVersion form, Workbook workbook, SummaryMap map) {
        List<Refused> refused = new ArrayList<>();
        Map<Integer, Submission> ofForm = submissions.of(round.id()).stream()
                .filter(submission -> submission.form().equals(form.form()))
                .collect(Collectors.toMap(Submission::unitId, submission -> submission));
        SummaryReading reading = new SummaryReading(
                sheet(round, form, workbook, map.sheet()),
                map,
                form,
                names(round),
                ofForm,
                unit -> reach.may(person, Right.ENTER, unit),
                refused);
        List<AnswerDifference> differences =
                reading.proposals().stream().map(intake::compare).toList();
        return new RoundFiles.Comparison(differences, refused);
    }
}

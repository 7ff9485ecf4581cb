package vn.tongket.exchange.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.page.Crumb;
import vn.tongket.page.Person;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.round.StepRefused;

/** Stores what the person agreed to of a file. */
@Component
class TakingIn {
    private final AnswerIntake intake;

    TakingIn(AnswerIntake intake) {
        this.intake = intake;
    }

    /** The field by which a line is agreed to. */
    static String field(int sheet, String line) {
        return sheet + "." + line;
    }

    /** @param form of the difference page: the member {@code lay} holds the lines agreed to */
    AnswersTakenPage take(
            Person who, KeptAnswers.Kept kept, MultiValueMap<String, String> form, List<Crumb> crumbs, String next) {
        List<String> agreed = form.getOrDefault("lay", List.of());
        int saved = 0;
        List<String> conflicts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int sheet = 0; sheet < kept.differences().size(); sheet++) {
            AnswerDifference difference = kept.differences().get(sheet);
            try {
                AnswerIntake.Applied applied = intake.apply(who, difference, lines(sheet, agreed, difference));
                saved += applied.saved();
                applied.conflicts().forEach(one -> conflicts.add(words(difference, one)));
            } catch (StepRefused closed) {
                refused.add(closed.sentence());
            }
        }
        return new AnswersTakenPage(crumbs, kept.name(), saved, conflicts, refused, next);
    }

    private static Set<String> lines(int sheet, List<String> agreed, AnswerDifference difference) {
        Set<String> lines = new HashSet<>();
        difference.changes().forEach(change -> {
            if (agreed.contains(field(sheet, change.line().code()))) {
                lines.add(change.line().code());
            }
        });
        return lines;
    }

    private static String words(AnswerDifference difference, Saved saved) {
        String label = difference.form().requireLine(saved.cell().line()).label();
        return label + ": " + saved.cell().by() + " vừa sửa thành “"
                + QualitySigns.of(saved.cell().answer()) + "” lúc "
                + VietnameseDates.moment(
                        saved.cell().at().atZoneSameInstant(Now.ZONE).toLocalDateTime())
                + "; số trong tệp: “" + QualitySigns.of(saved.mine()) + "”";
    }
}

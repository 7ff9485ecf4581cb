package vn.tongket.commend;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.programme.ProgrammeRelations;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Related;

/** Commendations on the page of their programme. */
@Component
class CommendationRelations implements ProgrammeRelations {
    private final Commendations commendations;
    private final Programmes programmes;

    CommendationRelations(Commendations commendations, Programmes programmes) {
        this.commendations = commendations;
        this.programmes = programmes;
    }

    @Override
    public List<Related> relatedTo(String programmeCode) {
        if (!programmes.codes().contains(programmeCode)) {
            return List.of();
        }
        return commendations.of(programmeCode).stream()
                .map(CommendationRelations::related)
                .toList();
    }

    private static Related related(Commendation commendation) {
        String occasion = commendation.occasion();
        return new Related(
                "Khen thưởng",
                commendation.award() + " của " + commendation.decidedBy(),
                commendation.decidedOn() == null ? null : VietnameseDates.day(commendation.decidedOn()),
                null,
                numbers(commendation) + (occasion == null ? "" : "; " + occasion));
    }

    /** {@code 10 tập thể và 15 cá nhân}; what is not public is left out. */
    private static String numbers(Commendation commendation) {
        List<String> parts = new ArrayList<>();
        if (commendation.collectives() != null) {
            parts.add(commendation.collectives() + " tập thể");
        }
        if (commendation.individuals() != null) {
            parts.add(commendation.individuals() + " cá nhân");
        }
        return parts.isEmpty() ? "chưa công bố số lượng" : String.join(" và ", parts);
    }
}

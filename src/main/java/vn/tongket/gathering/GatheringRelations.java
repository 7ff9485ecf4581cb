package vn.tongket.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.programme.ProgrammeRelations;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Related;

/** Gatherings on the page of their programme. */
@Component
class GatheringRelations implements ProgrammeRelations {
    private final Gatherings gatherings;
    private final Programmes programmes;

    GatheringRelations(Gatherings gatherings, Programmes programmes) {
        this.gatherings = gatherings;
        this.programmes = programmes;
    }

    @Override
    public List<Related> relatedTo(String programmeCode) {
        if (!programmes.codes().contains(programmeCode)) {
            return List.of();
        }
        return gatherings.of(programmeCode).stream()
                .map(GatheringRelations::related)
                .toList();
    }

    private static Related related(Gathering gathering) {
        return new Related(kind(gathering.kind()), gathering.title(), when(gathering), null, words(gathering));
    }

    private static String kind(Gathering.Kind kind) {
        return switch (kind) {
            case CONFERENCE -> "Hội nghị";
            case COURSE -> "Lớp bồi dưỡng";
            case EXERCISE -> "Diễn tập";
        };
    }

    private static @Nullable String when(Gathering gathering) {
        return gathering.heldOn() == null ? gathering.heldWhen() : VietnameseDates.day(gathering.heldOn());
    }

    private static String words(Gathering gathering) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(gathering.place());
        parts.add(gathering.convenedBy() == null ? null : "do " + gathering.convenedBy() + " tổ chức");
        parts.add(gathering.trainees() == null ? null : gathering.trainees() + " học viên");
        return String.join("; ", parts.stream().filter(Objects::nonNull).toList());
    }
}

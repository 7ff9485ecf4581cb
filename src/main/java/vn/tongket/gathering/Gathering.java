package vn.tongket.gathering;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hội nghị, lớp bồi dưỡng, diễn tập: that it was held, by whom, with how many; never more than is public.
 *
 * @param code unique within the programme
 * @param heldWhen the day in the source's own words, where no full date is public
 * @param number of a course: {@code 83}
 * @param category đối tượng of a course: {@code 1}
 * @param details anything else public, by name: each a line or several
 */
public record Gathering(
        String code,
        Kind kind,
        String title,
        @Nullable LocalDate heldOn,
        @Nullable String heldWhen,
        @Nullable String place,
        @Nullable String convenedBy,
        @Nullable String chairedBy,
        @Nullable String number,
        @Nullable String category,
        @Nullable Integer trainees,
        Map<String, List<String>> details,
        @Nullable String source) {

    public Gathering {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public enum Kind {
        /** Hội nghị. */
        CONFERENCE,
        /** Lớp bồi dưỡng kiến thức. */
        COURSE,
        /** Diễn tập. */
        EXERCISE
    }
}

package vn.tongket.programme.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ban chỉ đạo, hội đồng, tiểu ban: a body set up to carry a programme out.
 *
 * @param parentCode body it belongs to, for a subcommittee
 * @param memberCount number of members where only the number is public
 * @param meetingCount meetings held in the programme's period, null where not known
 */
public record Body(
        String code,
        String name,
        Kind kind,
        @Nullable String parentCode,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionOn,
        @Nullable String decidedBy,
        @Nullable Integer memberCount,
        @Nullable Integer meetingCount,
        @Nullable String note,
        List<Member> members) {

    public enum Kind {
        STEERING_COMMITTEE,
        COUNCIL,
        SUBCOMMITTEE,
        STANDING_OFFICE,
        OTHER
    }

    /**
     * A seat held by an office, not by a person.
     *
     * @param office for example {@code Chủ tịch Ủy ban nhân dân}
     * @param role for example {@code Trưởng ban}
     */
    public record Member(String office, String role) {}
}

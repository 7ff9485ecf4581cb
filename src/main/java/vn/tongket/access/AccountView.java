package vn.tongket.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.access.role.Assignment;

/**
 * An account as its administrator sees it.
 *
 * @param office what the person is at their office
 * @param lastSignIn null where they never came
 * @param roles held or to be held, the oldest first
 */
public record AccountView(
        int id,
        String username,
        String displayName,
        @Nullable String office,
        @Nullable String email,
        @Nullable OffsetDateTime lastSignIn,
        @Nullable OffsetDateTime closedAt,
        boolean mustChange,
        List<HeldRole> roles) {

    public AccountView {
        roles = List.copyOf(roles);
    }

    /**
     * One role with the names that go with it.
     *
     * @param unitName null for everywhere
     * @param unitGone whether the unit stands no more, so that the person has to be moved
     * @param insteadOf name of the person whose role it is; null where it is their own
     * @param standIns names and times of those who hold it in this person's place
     */
    public record HeldRole(
            Assignment assignment,
            @Nullable String unitCode,
            @Nullable String unitName,
            boolean unitGone,
            @Nullable String insteadOf,
            List<StandingIn> standIns) {
        public HeldRole {
            standIns = List.copyOf(standIns);
        }
    }

    /** Who holds a role in another's place. */
    public record StandingIn(String name, Assignment assignment) {}
}

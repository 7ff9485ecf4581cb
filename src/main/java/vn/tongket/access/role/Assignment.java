package vn.tongket.access.role;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds at a unit.
 *
 * @param unitId null: everywhere
 * @param to first day on which it is no longer held; null while it lasts
 * @param delegatedBy whose role it is, held in their place (ủy quyền); null where it is the person's own
 * @param reason why it is held in another's place
 */
public record Assignment(
        int id,
        int accountId,
        Role role,
        @Nullable Integer unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer delegatedBy,
        @Nullable String reason) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Held or still to begin. */
    public boolean isNotOverOn(LocalDate day) {
        return to == null || day.isBefore(to);
    }
}

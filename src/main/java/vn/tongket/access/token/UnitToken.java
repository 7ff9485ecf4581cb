package vn.tongket.access.token;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.page.Right;

/**
 * Mã truy cập: a token that a unit holds.
 *
 * @param id number
 * @param accountId the account it acts as
 * @param unitId the unit whose rights it has
 * @param name what the unit calls it: the system that uses it
 * @param hint its first signs, by which people tell tokens apart
 * @param rights of READ, ENTER, APPROVE, ACCEPT, STEER
 * @param madeBy display name
 */
public record UnitToken(
        int id,
        int accountId,
        int unitId,
        String name,
        String hint,
        Set<Right> rights,
        String madeBy,
        OffsetDateTime madeAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable OffsetDateTime revokedAt) {
    public UnitToken {
        rights = Set.copyOf(rights);
    }

    /** Whether it still opens anything. */
    public boolean isAlive() {
        return revokedAt == null && expiresAt.isAfter(Now.moment());
    }
}

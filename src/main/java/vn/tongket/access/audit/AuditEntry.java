package vn.tongket.access.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param number of its seal; null for about a second after it was written
 * @param actor a username, {@code visitor}, {@code system} or {@link Audit#COMMAND_LINE}
 * @param actorName the person's name; null where no account did it
 * @param office what the person is at their office; null where not known
 * @param act verb in the past: {@code package.imported}
 * @param unit code of the unit it was done to
 * @param unitName its full name
 * @param detail JSON
 */
public record AuditEntry(
        long id,
        @Nullable Long number,
        OffsetDateTime at,
        String actor,
        @Nullable String actorName,
        @Nullable String office,
        String act,
        @Nullable String object,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String detail,
        @Nullable String hash) {}

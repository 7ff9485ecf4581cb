package vn.tongket.access;

import org.jspecify.annotations.Nullable;

/**
 * A person who holds a right at a unit.
 *
 * @param email null where none is known
 */
public record Holder(
        int accountId,
        String username,
        String displayName,
        @Nullable String email) {}

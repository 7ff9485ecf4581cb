package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/** The identity provider knows this person, Tongket does not: it makes no account by itself, and says whom to ask. */
public record NotLinkedPage(@Nullable String provider) implements Page {
    @Override
    public String template() {
        return "access/not-linked.jte";
    }
}

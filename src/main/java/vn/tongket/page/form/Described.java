package vn.tongket.page.form;

import org.jspecify.annotations.Nullable;

/** What speaks of a field beside its label, for who hears the page: its hint, and what is wrong with it. */
public final class Described {
    private Described() {}

    /** Ids as {@code aria-describedby} takes them; null where nothing does. */
    public static @Nullable String by(String id, boolean hasHint, @Nullable String problem) {
        String hint = hasHint ? id + "-goi-y" : "";
        String wrong = problem == null ? "" : id + "-sai";
        String both = (hint + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }
}

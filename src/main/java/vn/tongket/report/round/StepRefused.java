package vn.tongket.report.round;

import org.jspecify.annotations.Nullable;

/** A step that cannot be made, in words for the person; what was there stays. Status 409. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final @Nullable String person;

    public StepRefused(String english, String vietnamese) {
        this(english, vietnamese, null);
    }

    /** @param person whose step came before; null where nobody's did */
    public StepRefused(String english, String vietnamese, @Nullable String person) {
        super(english);
        this.vietnamese = vietnamese;
        this.person = person;
    }

    public String inVietnamese() {
        return vietnamese;
    }

    public @Nullable String person() {
        return person;
    }
}

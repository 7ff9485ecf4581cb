package vn.tongket.report.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Refusal;

/** A step that cannot be made, in words for the person; what was there stays. Status 409. */
public final class StepRefused extends Refusal {
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

    @Override
    public int status() {
        return 409;
    }

    @Override
    public List<String> inVietnamese() {
        return List.of(vietnamese);
    }

    /** The same as one sentence. */
    public String sentence() {
        return vietnamese;
    }

    public @Nullable String person() {
        return person;
    }
}

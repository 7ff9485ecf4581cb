package vn.tongket.base;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked cannot be had at this moment and can be later; nothing is shown instead of it. Pages and the API answer 503 with
 * Retry-After, commands end with exit code 1.
 */
public abstract class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final Duration comeBackIn;

    /**
     * @param english for the log, commands and the API
     * @param vietnamese for pages: whole sentences that say why and when to come back
     */
    protected NotNow(String english, String vietnamese, Duration comeBackIn, @Nullable Throwable cause) {
        super(english, cause);
        this.vietnamese = vietnamese;
        this.comeBackIn = comeBackIn;
    }

    public final String inEnglish() {
        return String.valueOf(getMessage());
    }

    /** Above the page that says so. */
    public String heading() {
        return "Lúc này chưa có số";
    }

    public final String inVietnamese() {
        return vietnamese;
    }

    /** When asking again is worth it. */
    public final Duration comeBackIn() {
        return comeBackIn;
    }
}

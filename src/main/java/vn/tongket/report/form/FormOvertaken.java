package vn.tongket.report.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody else saved a form since the person opened it: nothing was kept, both versions are there to be compared. */
public final class FormOvertaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable FormVersion now;

    FormOvertaken(String form, @Nullable FormVersion now) {
        super("Form '" + form + "' was saved by somebody else meanwhile");
        this.now = now;
    }

    /** What stands; empty where it was taken away. */
    public Optional<FormVersion> now() {
        return Optional.ofNullable(now);
    }
}

package vn.tongket.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a handler, which is closed without it, for those who hold a right, and names its audit event. Whatever is not GET
 * must name one; it is written when the act has succeeded, unless the act wrote it itself in its own transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opens {
    Right value();

    /** What is written in the audit log, as a verb in the past: {@code package.imported}; empty for looking. */
    String audit() default "";
}

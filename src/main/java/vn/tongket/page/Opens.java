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

    /**
     * The part of the address whose thing the right must reach: {@code submission}. It is found and asked about before the handler,
     * which takes it as an argument. Empty where the address names nothing that stands at a unit.
     *
     * @see vn.tongket.page.address.AddressPart
     */
    String at() default "";

    /** What is written in the audit log, as a verb in the past: {@code package.imported}; empty for looking. */
    String audit() default "";
}

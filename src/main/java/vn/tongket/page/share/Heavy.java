package vn.tongket.page.share;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that reads somebody's file or writes a document: done a few at a time, see {@link HeavyWork}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Heavy {
    /** How much of the room it takes; one that holds a file and little else takes less. */
    int weight() default HeavyWork.WHOLE;
}

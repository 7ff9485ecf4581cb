package vn.tongket.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import vn.tongket.WebTest;

/** A test that looks at pages in a real browser; bin/test runs these by their tag. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {}

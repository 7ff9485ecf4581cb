package vn.tongket.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.tongket.ActingAsSystem;
import vn.tongket.ReferenceTest;

/** A test that looks at pages in a real browser, over a database with the units of Viet Nam; bin/test runs these by their tag. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReferenceTest.OwnDatabase.class)
@DirtiesContext
@ExtendWith(ActingAsSystem.class)
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {}

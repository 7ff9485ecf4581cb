/**
 * Conferences, courses and exercises of a programme: counts and grades only. Owns the schema {@code gathering}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "packages",
            "packages :: *",
            "programme",
            "programme :: *",
            "review",
            "review :: *",
            "document",
            "document :: *"
        })
@NullMarked
package vn.tongket.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

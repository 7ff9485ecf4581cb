/** Collectives and individuals commended for a programme: numbers, by award and decision. Owns the schema {@code commend}. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "packages",
            "packages :: *",
            "programme",
            "programme :: *",
            "measure",
            "measure :: *",
            "gathering",
            "document",
            "document :: *"
        })
@NullMarked
package vn.tongket.commend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

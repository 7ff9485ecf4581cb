/**
 * What was decided and what must be reached: directives and their relations, programmes, bodies, issued documents,
 * objectives, tasks, indicators and targets. Owns the schema {@code programme}. Figures are elsewhere.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "packages",
            "packages :: *",
            "page",
            "unit",
            "unit :: *",
            "access",
            "access :: *"
        })
@NullMarked
package vn.tongket.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

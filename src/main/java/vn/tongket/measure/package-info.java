/**
 * What the values amount to: roll-up over units and time in any boundaries, attainment of targets, coverage, and the trace
 * of any figure down to the values it is made of. Owns the schema {@code measure}, a cache that may be emptied.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "page",
            "unit",
            "unit :: *",
            "access",
            "access :: *",
            "programme",
            "programme :: *",
            "report",
            "report :: *"
        })
@NullMarked
package vn.tongket.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

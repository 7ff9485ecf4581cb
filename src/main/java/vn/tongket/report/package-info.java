/**
 * What units report: values and findings, with who entered them, when, from where, and every revision. Owns the schema
 * {@code report}; others read its published views.
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
            "access :: *",
            "programme",
            "programme :: *"
        })
@NullMarked
package vn.tongket.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Sao lưu, phục hồi: all that an installation holds in one file, written while people work, and read back into an empty place.
 * Owns no schema.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "access",
            "access :: *",
            "programme",
            "programme :: *",
            "measure",
            "measure :: *"
        })
@NullMarked
package vn.tongket.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

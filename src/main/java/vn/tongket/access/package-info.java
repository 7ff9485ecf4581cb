/**
 * Who may do what, and who did what: accounts, sign-in, sessions, the gate before every handler, the append-only audit log.
 * Owns the schema {@code access}.
 */
@ApplicationModule(allowedDependencies = {"base", "database", "page", "unit", "unit :: *"})
@NullMarked
package vn.tongket.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

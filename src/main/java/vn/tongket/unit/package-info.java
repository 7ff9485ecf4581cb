/**
 * Administrative units and offices over time: names, types, parents, successions, and the share of any unit that lies in
 * the boundaries of any day. Owns the schema {@code unit} and carries the reference data of Viet Nam.
 */
@ApplicationModule(allowedDependencies = {"base", "database", "page"})
@NullMarked
package vn.tongket.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What a module needs to have a part in a package: a section of its own, the parts of the file it is read from, and rows
 * that keep their numbers however often a package is imported. It owns no table and knows no module's content.
 */
@ApplicationModule(allowedDependencies = {"base", "database"})
@NullMarked
package vn.tongket.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

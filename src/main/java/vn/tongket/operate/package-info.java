/** Vận hành: what whoever keeps the product running is told of it. Owns no schema. */
@ApplicationModule(allowedDependencies = {"base", "database", "page"})
@NullMarked
package vn.tongket.operate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

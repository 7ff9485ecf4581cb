/** The PostgreSQL under everything: finding or starting it, migrating it, the connection pool and transactions. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base"})
@NullMarked
package vn.tongket.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

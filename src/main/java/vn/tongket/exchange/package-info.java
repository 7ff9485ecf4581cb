/**
 * Ways in and out: packages, values in CSV, Excel and JSON. It reads, checks, shows the difference and applies whole or not
 * at all. It owns the schema {@code exchange} (maps of foreign workbooks). Lists of a package that it knows nothing of come as
 * sections of the modules they belong to ({@link vn.tongket.packages.PackageSection}).
 */
@ApplicationModule
@NullMarked
package vn.tongket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Ways in and out: packages, values in CSV, Excel and JSON. It reads, checks, shows the difference and applies whole or not
 * at all. It owns the schema {@code exchange} (maps of foreign workbooks) and knows every module's public face.
 */
@ApplicationModule
@NullMarked
package vn.tongket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

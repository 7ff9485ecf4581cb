/**
 * Ways in and out: packages, values in CSV, Excel and JSON. It reads, checks, shows the difference and applies whole or not
 * at all; it owns no table and knows every module's public face.
 */
@ApplicationModule
@NullMarked
package vn.tongket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

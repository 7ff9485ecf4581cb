/** The sections of a package, each read from YAML or CSV and written back. */
@NullMarked
package vn.tongket.exchange.section;

import org.jspecify.annotations.NullMarked;

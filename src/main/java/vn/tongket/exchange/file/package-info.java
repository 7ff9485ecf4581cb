/** Files as files: folders, zips, CSV and YAML read with line and column, the schema of a package. */
@NullMarked
@NamedInterface("file")
package vn.tongket.exchange.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

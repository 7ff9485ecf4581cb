/** What the commands share: the data directory, rows on standard output, options. */
@NullMarked
package vn.tongket.cli.console;

import org.jspecify.annotations.NullMarked;

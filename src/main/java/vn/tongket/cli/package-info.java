/** The command line (a contract: docs/cli.md). Data goes to standard output, everything else to standard error. */
@NullMarked
package vn.tongket.cli;

import org.jspecify.annotations.NullMarked;

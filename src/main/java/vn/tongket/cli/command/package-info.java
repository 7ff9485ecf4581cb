/** The commands, one a class. */
@NullMarked
package vn.tongket.cli.command;

import org.jspecify.annotations.NullMarked;

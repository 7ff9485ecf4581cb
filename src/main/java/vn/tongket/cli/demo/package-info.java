/** The invented province's running round, filled in as if people had worked. */
@NullMarked
package vn.tongket.cli.demo;

import org.jspecify.annotations.NullMarked;

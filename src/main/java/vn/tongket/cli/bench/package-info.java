/** The benchmark. */
@NullMarked
package vn.tongket.cli.bench;

import org.jspecify.annotations.NullMarked;

/** Rows that a package no longer names: they go where nothing points at them, and else the package is refused. */
@NullMarked
@NamedInterface("leaving")
package vn.tongket.packages.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

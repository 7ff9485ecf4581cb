/** Tongket: steers, measures and reviews a multi-year resolution. Each direct sub-package is a module. */
@NullMarked
package vn.tongket;

import org.jspecify.annotations.NullMarked;

/** Reviews and outlines as a package holds them. */
@NullMarked
package vn.tongket.review.packaged;

import org.jspecify.annotations.NullMarked;

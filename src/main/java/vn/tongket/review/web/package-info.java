/** Controllers and page records of the reviews. */
@NullMarked
package vn.tongket.review.web;

import org.jspecify.annotations.NullMarked;

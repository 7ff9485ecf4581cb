/** What a review is: its definition, outline, request, and which there are. */
@NullMarked
@NamedInterface("setup")
package vn.tongket.review.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Which reviews whoever reads may see, and in which version one was looked through before it was published. */
@NullMarked
@NamedInterface("sight")
package vn.tongket.review.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

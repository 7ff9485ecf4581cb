/** Search over everything published: what can be found, how it is kept, how words are compared, and what is found. */
@NullMarked
@NamedInterface("search")
package vn.tongket.portal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

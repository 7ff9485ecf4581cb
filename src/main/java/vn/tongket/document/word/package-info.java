/** Documents as Word files. */
@NullMarked
@NamedInterface("word")
package vn.tongket.document.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** A document as it is meant: blocks, tables, charts, head and signature, and the formats of issue they follow. */
@NullMarked
@NamedInterface("model")
package vn.tongket.document.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

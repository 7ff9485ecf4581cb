/**
 * Where figures are added up: in PostgreSQL, in the columnar copy, in a cluster. One engine is asked, and all give the same.
 */
@NullMarked
@NamedInterface("engine")
package vn.tongket.measure.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

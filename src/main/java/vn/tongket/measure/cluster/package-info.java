/**
 * The way past one machine: a Trino cluster that reads the internal archive and adds up what one machine cannot (ADR 0014).
 */
@NamedInterface("cluster")
@NullMarked
package vn.tongket.measure.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

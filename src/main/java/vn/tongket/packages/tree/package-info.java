/** The parts of {@code package.yaml} as they are read, each with its place in the file, and as they are written. */
@NullMarked
@NamedInterface("tree")
package vn.tongket.packages.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

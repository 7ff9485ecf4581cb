/**
 * The one invented world: tỉnh Hoa Giang, which does not exist. Tests, the demonstration, screenshots and documentation use it.
 * {@link vn.tongket.world.WriteWorld} writes the generated files of {@code examples/tinh-hoa-giang-2016-2025}.
 */
@NullMarked
package vn.tongket.world;

import org.jspecify.annotations.NullMarked;

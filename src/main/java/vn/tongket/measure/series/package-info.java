/**
 * Chuỗi số liệu: the series people need, all in one query shape, {@code indicator × unit level × period × frame}, and what is
 * asked of it: the figures, attainment, growth, per head, the same period last year, rank, distribution, what changed, two
 * frames side by side. The roll-up adds; here figures are only held against each other. What makes no sense is refused with
 * the reason. Formulas with worked numbers: docs/domain/series.md.
 */
@NullMarked
@NamedInterface("series")
package vn.tongket.measure.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

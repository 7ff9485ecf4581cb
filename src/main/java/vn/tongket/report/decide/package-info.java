/** The acts on a report: sent, sent back, approved, accepted into values; and the work that waits for each person. */
@NullMarked
@NamedInterface("decide")
package vn.tongket.report.decide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

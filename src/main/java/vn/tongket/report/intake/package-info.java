/** Values from elsewhere on their way in: staged, checked against what stands, compared, taken. */
@NullMarked
@NamedInterface("intake")
package vn.tongket.report.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

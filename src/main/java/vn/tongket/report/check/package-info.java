/** What is asked about an answer before it is sent: bounds, history, neighbours, texts. */
@NullMarked
@NamedInterface("check")
package vn.tongket.report.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

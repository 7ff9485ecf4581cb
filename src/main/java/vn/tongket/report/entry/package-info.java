/** What is typed into a form: answers, cells, evidence, the figures of before beside them. */
@NullMarked
@NamedInterface("entry")
package vn.tongket.report.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

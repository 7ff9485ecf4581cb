/** Forms, their versions, lines, rules and checks. */
@NullMarked
@NamedInterface("form")
package vn.tongket.report.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

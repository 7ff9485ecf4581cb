/** What has been recorded: values with their quality and changes, findings, entries. Other rooms read it; it knows none of them. */
@NullMarked
@NamedInterface("record")
package vn.tongket.report.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

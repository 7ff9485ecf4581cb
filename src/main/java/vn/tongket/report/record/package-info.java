/** What has been recorded: values with their quality and changes, findings, entries. It knows no other room. */
@NullMarked
@NamedInterface("record")
package vn.tongket.report.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

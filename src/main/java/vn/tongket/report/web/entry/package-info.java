/** The pages of those who report: entry, checks, remarks, evidence. */
@NullMarked
package vn.tongket.report.web.entry;

import org.jspecify.annotations.NullMarked;

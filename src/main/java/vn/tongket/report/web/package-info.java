/** The pages of reporting: what waits for me, entry, check and submit, receipt. */
@NullMarked
package vn.tongket.report.web;

import org.jspecify.annotations.NullMarked;

/** Việc của tôi: what waits for a person. */
@NullMarked
package vn.tongket.report.web.work;

import org.jspecify.annotations.NullMarked;

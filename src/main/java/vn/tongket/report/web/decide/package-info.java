/** The pages of those who decide: the queue, a report to approve, an explanation, a receipt. */
@NullMarked
package vn.tongket.report.web.decide;

import org.jspecify.annotations.NullMarked;

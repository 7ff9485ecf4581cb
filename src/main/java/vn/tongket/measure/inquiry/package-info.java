/** What is read for a question: cells that an engine adds up, the values that gaps leave out, coverage. */
@NullMarked
package vn.tongket.measure.inquiry;

import org.jspecify.annotations.NullMarked;

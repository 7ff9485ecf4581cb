/** The pages on which forms are read and written. */
@NullMarked
package vn.tongket.report.web.form;

import org.jspecify.annotations.NullMarked;

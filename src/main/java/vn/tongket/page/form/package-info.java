/** The fields of a form: what speaks of them, and how what was typed in them is read. Their markup is in {@code jte/ui}. */
@NullMarked
package vn.tongket.page.form;

import org.jspecify.annotations.NullMarked;

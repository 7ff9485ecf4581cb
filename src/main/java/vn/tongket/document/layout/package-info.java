/** What fits where: widths of columns, lines of rows, the height that stays together. */
@NullMarked
package vn.tongket.document.layout;

import org.jspecify.annotations.NullMarked;

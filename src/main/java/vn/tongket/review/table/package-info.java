/**
 * Tables of figures as an office leaves them: numbers alone in their cells, all alike down a column; what makes a figure less
 * than whole a mark in the cell and one note under the table; the rule of the whole period in the column's head.
 */
@NullMarked
package vn.tongket.review.table;

import org.jspecify.annotations.NullMarked;

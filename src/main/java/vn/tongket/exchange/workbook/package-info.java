/** Forms as Excel workbooks: written, opened with care, read back, and tables of any other make read through a map. */
@NullMarked
package vn.tongket.exchange.workbook;

import org.jspecify.annotations.NullMarked;

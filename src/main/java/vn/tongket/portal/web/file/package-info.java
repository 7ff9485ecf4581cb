/** Figures to take away: CSV, XLSX, Parquet, SDMX. */
@NullMarked
package vn.tongket.portal.web.file;

import org.jspecify.annotations.NullMarked;

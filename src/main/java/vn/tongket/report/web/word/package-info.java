/** Words, days and lookups that the pages of reports share. */
@NullMarked
package vn.tongket.report.web.word;

import org.jspecify.annotations.NullMarked;

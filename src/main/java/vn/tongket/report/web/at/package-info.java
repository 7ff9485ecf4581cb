/** What the addresses of rounds and reports name. */
@NullMarked
package vn.tongket.report.web.at;

import org.jspecify.annotations.NullMarked;

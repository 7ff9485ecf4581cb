/** The pages on which units report, leaders approve and rounds are run. */
@NullMarked
package vn.tongket.report.web;

import org.jspecify.annotations.NullMarked;

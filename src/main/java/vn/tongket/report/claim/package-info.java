/**
 * What a figure claims: ground, for days. The one place that says which figures do not go together (a window that crosses
 * another, a successor beside its predecessor, a cumulative figure that falls, parts above their total), asked wherever values
 * come in. Knows neither files nor forms nor the database. The rules with worked numbers: docs/domain/reporting.md.
 */
@NullMarked
package vn.tongket.report.claim;

import org.jspecify.annotations.NullMarked;

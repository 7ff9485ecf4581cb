/**
 * What is usual for a figure and what is not: between what it lay so far, and from where on a person is asked again. Knows
 * neither files nor forms nor the database. With worked numbers: docs/domain/reporting.md.
 */
@NullMarked
package vn.tongket.report.usual;

import org.jspecify.annotations.NullMarked;

/** From cells to figures by the rule of each indicator: sums, ratios, means, last values, growth, formulas. */
@NullMarked
package vn.tongket.measure.answer;

import org.jspecify.annotations.NullMarked;

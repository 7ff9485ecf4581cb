/** The units of one step (a year, a quarter) and the days each answers for, as windows, mergers and gaps leave them. */
@NullMarked
package vn.tongket.measure.step;

import org.jspecify.annotations.NullMarked;

/**
 * How a review's sentences say what figures mean: what a series did, how much ground a figure speaks for, and one form of
 * dashes, days and small numbers through the whole document. Knows figures and words, nothing of outlines.
 */
@NullMarked
package vn.tongket.review.text;

import org.jspecify.annotations.NullMarked;

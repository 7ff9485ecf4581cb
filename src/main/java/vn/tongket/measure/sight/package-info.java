/** What of figures whoever asks may see: the roll-up and the series ask here before they answer, and veil what they answer. */
@NullMarked
package vn.tongket.measure.sight;

import org.jspecify.annotations.NullMarked;

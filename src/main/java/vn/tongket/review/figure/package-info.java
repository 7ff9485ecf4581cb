/** Live figures in a text: the words that ask for them, the board that answers, and how they are said. */
@NullMarked
package vn.tongket.review.figure;

import org.jspecify.annotations.NullMarked;

/** Parts of a review: tables, charts, annexes, sentences about bodies, documents and tasks. */
@NullMarked
package vn.tongket.review.part;

import org.jspecify.annotations.NullMarked;

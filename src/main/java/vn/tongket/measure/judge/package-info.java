/**
 * Đánh giá: the one verdict on a figure. What a target speaks of, which figure is held against it, whether there is ground
 * enough to judge on, and how it is said. Board, pages, reviews, API and command line print what stands here. Rules with
 * worked numbers: docs/domain/verdicts.md.
 */
@NullMarked
@NamedInterface("judge")
package vn.tongket.measure.judge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

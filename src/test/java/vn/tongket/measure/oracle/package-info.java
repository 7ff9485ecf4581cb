/**
 * What a figure means, worked out the slow and obvious way from the rules in words (docs/domain) and not from the engine's
 * code: piece of ground by piece of ground, day by day. The engine is held against it on random worlds.
 */
@NullMarked
package vn.tongket.measure.oracle;

import org.jspecify.annotations.NullMarked;

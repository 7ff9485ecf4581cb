/**
 * The reporting round over HTTP and JSON, for a unit's own system: the same acts by the same rules as on the pages. What all
 * addresses under /api have in common stands in {@code vn.tongket.access.api}.
 */
@NullMarked
package vn.tongket.exchange.api;

import org.jspecify.annotations.NullMarked;

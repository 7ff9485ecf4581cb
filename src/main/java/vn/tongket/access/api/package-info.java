/** What every address under /api has in common: bearer tokens, problem+json, rates, Idempotency-Key, the description. */
@NullMarked
package vn.tongket.access.api;

import org.jspecify.annotations.NullMarked;

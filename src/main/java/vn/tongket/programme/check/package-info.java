/**
 * Whether definitions mean something: rules over units and time that go together, formulas whose inputs can meet, weights
 * somebody collects, limits and targets that can be kept. Whatever writes a definition asks here first, and what was stored
 * before a rule was new is told to who answers for it.
 */
@NullMarked
@NamedInterface("check")
package vn.tongket.programme.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

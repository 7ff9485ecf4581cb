/** Answers to a round from a file or the API, sorted, compared with what stands and proposed. */
@NullMarked
@NamedInterface("answer")
package vn.tongket.exchange.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

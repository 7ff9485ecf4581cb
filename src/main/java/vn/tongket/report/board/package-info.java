/** How far a round has come, and the reminders to those it waits for. */
@NullMarked
@NamedInterface("board")
package vn.tongket.report.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

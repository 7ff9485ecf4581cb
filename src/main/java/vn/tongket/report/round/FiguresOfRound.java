package vn.tongket.report.round;

import java.util.List;

/**
 * What the accepted figures of a round come to for the unit that runs it. {@code measure} knows how; a module reads only what
 * stands to its left, so it brings this in.
 */
public interface FiguresOfRound {
    /** One for each indicator that the round's forms ask, in their order; where there is no figure, with the reason. */
    List<RoundFigure> of(Round round);
}

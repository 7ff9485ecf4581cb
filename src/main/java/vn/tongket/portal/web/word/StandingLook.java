package vn.tongket.portal.web.word;

import vn.tongket.measure.judge.Standing;
import vn.tongket.page.State;

/** How a verdict looks on a page; the word says it. */
public final class StandingLook {
    private StandingLook() {}

    public static State state(Standing standing) {
        return switch (standing) {
            case AT_RISK, NOT_MET -> State.BAD;
            case ATTENTION, NEARLY_MET -> State.ATTENTION;
            case ON_TRACK, MET, EXCEEDED -> State.GOOD;
            case NOT_JUDGED, WATCHED -> State.DRAFT;
        };
    }
}

package vn.tongket.portal.web;

import java.util.Locale;
import vn.tongket.page.State;

/** Where an indicator stands against its target, in the order boards list them: what is off track first. */
public enum Standing {
    /** In a term: less than half of what the pace asks for. */
    AT_RISK("Nguy cơ không đạt", State.BAD),
    /** In a term: behind the pace, or nearly there. */
    ATTENTION("Cần chú ý", State.ATTENTION),
    ON_TRACK("Dự kiến đạt", State.GOOD),
    NOT_MET("Không đạt", State.BAD),
    NEARLY_MET("Cơ bản đạt", State.ATTENTION),
    MET("Đạt", State.GOOD),
    EXCEEDED("Vượt", State.GOOD),
    UNKNOWN("Chưa thể đánh giá", State.DRAFT),
    NO_TARGET("Không đặt mức phải đạt", State.DRAFT);

    private final String word;
    private final State state;

    Standing(String word, State state) {
        this.word = word;
        this.state = state;
    }

    public String word() {
        return word;
    }

    /** {@code không đạt}, in the middle of a sentence. */
    String inSentence() {
        return word.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + word.substring(1);
    }

    public State state() {
        return state;
    }

    boolean isOffTrack() {
        return state == State.BAD || state == State.ATTENTION;
    }
}

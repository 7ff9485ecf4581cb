package vn.tongket.measure.judge;

import java.util.List;
import java.util.Locale;

/** Where a figure stands against its target, in the order boards list them: what is off track first. */
public enum Standing {
    /** Before the end: far behind the pace, or no longer to be reached. */
    AT_RISK("Nguy cơ không đạt"),
    /** Before the end: behind the pace, or nearly there. */
    ATTENTION("Cần chú ý"),
    ON_TRACK("Dự kiến đạt"),
    NOT_MET("Không đạt"),
    /** Only where the target, or its programme, says from which attainment on. */
    NEARLY_MET("Cơ bản đạt"),
    MET("Đạt"),
    EXCEEDED("Vượt"),
    /** No figure, or too few units behind it. */
    NOT_JUDGED("Chưa đủ số liệu để đánh giá"),
    /** No target is set: neither met nor not met. */
    WATCHED("Chỉ theo dõi");

    /** Once a figure reaches its target's end, the best first, as reports list them. */
    public static final List<Standing> AT_END = List.of(EXCEEDED, MET, NEARLY_MET, NOT_MET);

    /** Before it does; never in one count with the others. */
    public static final List<Standing> ON_THE_WAY = List.of(ON_TRACK, ATTENTION, AT_RISK);

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** {@code không đạt}, in the middle of a sentence. */
    public String inSentence() {
        return word.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + word.substring(1);
    }

    /** {@code not_met}, of the command line and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the figure has reached the target's end and was judged. */
    public boolean isAtEnd() {
        return AT_END.contains(this);
    }

    public boolean isOnTheWay() {
        return ON_THE_WAY.contains(this);
    }

    /** Met, or more than that. */
    public boolean isReached() {
        return this == MET || this == EXCEEDED;
    }

    public boolean isOffTrack() {
        return this == AT_RISK || this == ATTENTION || this == NOT_MET || this == NEARLY_MET;
    }
}

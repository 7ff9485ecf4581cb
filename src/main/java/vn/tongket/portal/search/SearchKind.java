package vn.tongket.portal.search;

import java.util.Arrays;
import java.util.Optional;

/** What can be found, in the order of the groups on the page. */
public enum SearchKind {
    PROGRAMME("Nghị quyết, chương trình", "nghi-quyet"),
    INDICATOR("Chỉ tiêu", "chi-tieu"),
    REVIEW("Báo cáo sơ kết, tổng kết", "bao-cao"),
    DOCUMENT("Văn bản", "van-ban"),
    TASK("Nhiệm vụ", "nhiem-vu");

    private final String heading;
    private final String asked;

    SearchKind(String heading, String asked) {
        this.heading = heading;
        this.asked = asked;
    }

    public String heading() {
        return heading;
    }

    /** As an address asks for it. */
    public String asked() {
        return asked;
    }

    public static Optional<SearchKind> asked(String words) {
        return Arrays.stream(values()).filter(kind -> kind.asked.equals(words)).findFirst();
    }
}

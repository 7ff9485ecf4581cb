package vn.tongket.programme;

import org.jspecify.annotations.Nullable;

/**
 * One line on a programme's page about something that belongs to it.
 *
 * @param kind in words, as a heading: {@code Hội nghị}, {@code Khen thưởng}
 * @param when the day or days in words; null where not known
 * @param address of its page; null where it has none
 * @param words a short line of facts; empty where there is none
 */
public record Related(
        String kind,
        String title,
        @Nullable String when,
        @Nullable String address,
        String words) {
    /** Kind of a review, which the front page lists, too. */
    public static final String REVIEW = "Báo cáo sơ kết, tổng kết";
}

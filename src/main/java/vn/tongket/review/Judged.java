package vn.tongket.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.Attainment;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/**
 * A target and what came of it.
 *
 * @param figure what was held against the target; of a target for every year the year that fell furthest behind; null where
 *     there is none
 */
record Judged(Indicator indicator, Target target, @Nullable Figure figure, Attainment.Verdict verdict) {

    /** As a table cell: {@code Cơ bản đạt}. */
    String words() {
        return Wording.capital(wordsOf(verdict));
    }

    /** Of several targets of one indicator the last to fall due. */
    static @Nullable Judged lastOf(List<Judged> all, Indicator indicator) {
        return all.stream()
                .filter(one -> one.indicator().equals(indicator))
                .reduce((one, other) ->
                        other.target().window().compareTo(one.target().window()) >= 0 ? other : one)
                .orElse(null);
    }

    static String wordsOf(Attainment.Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> "vượt";
            case MET -> "đạt";
            case NEARLY_MET -> "cơ bản đạt";
            case NOT_MET -> "không đạt";
            case NOT_JUDGED -> "chưa đánh giá";
        };
    }
}

package vn.tongket.portal.web.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.Bullet;
import vn.tongket.page.NumberCell;

/**
 * One indicator in a list: the figure that was judged, its target and the verdict, side by side.
 *
 * @param value with its unit of measure; of a yearly target that of the last whole year
 * @param when step of the value, in words; empty where there is none
 * @param caveats what makes the value less than whole: {@code 167/168 xã, ước}; may be empty
 * @param target in words; empty where none is set
 * @param judged what the verdict is of, where that is not the value shown: {@code 9/10 năm; 2021: 93,0}; may be empty
 * @param thresholds what counts as which word, for the target's own line
 * @param change against the year before; empty where there is none
 * @param remark why there is no figure or no verdict, or how far it falls short; may be empty
 */
public record IndicatorLine(
        String name,
        String address,
        @Nullable String topic,
        @Nullable String objective,
        NumberCell value,
        String when,
        String caveats,
        String target,
        String judged,
        String thresholds,
        String change,
        String remark,
        @Nullable Bullet bullet,
        Standing standing) {

    /** What stands once under a table: the thresholds that most of its lines have; the others say their own. */
    public static String usualThresholds(List<IndicatorLine> lines) {
        Map<String, Long> counts = lines.stream()
                .map(IndicatorLine::thresholds)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.groupingBy(words -> words, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    boolean isWatched() {
        return standing == Standing.WATCHED;
    }
}

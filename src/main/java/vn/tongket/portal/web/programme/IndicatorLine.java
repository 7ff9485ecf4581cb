package vn.tongket.portal.web.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.NumberCell;
import vn.tongket.page.part.Course;

/**
 * One indicator in a list: the figure that was judged, its target and the verdict, side by side.
 *
 * @param unit of measure beside the name, where it is not a percent, which the figure carries; may be empty
 * @param gap how far it falls short; empty where it does not
 * @param why there is no figure or no verdict; may be empty
 */
public record IndicatorLine(
        String name,
        String unit,
        String address,
        @Nullable String topic,
        @Nullable String objective,
        Reached reached,
        Asked asked,
        String gap,
        String why,
        Course course,
        Standing standing) {

    /**
     * What was reached.
     *
     * @param value of a yearly target that of the last whole year
     * @param when step of the value, {@code 2025}, {@code 2016–2025}; empty where there is none
     * @param caveats what makes the value less than whole: {@code 167/168 xã, ước}; may be empty
     * @param change against the year before; empty where there is none
     */
    public record Reached(NumberCell value, String when, String caveats, String change) {
        static final Reached NOTHING = new Reached(NumberCell.MISSING, "", "", "");
    }

    /**
     * What was to be reached.
     *
     * @param target in words; empty where none is set
     * @param judged what the verdict is of, where that is not the value shown: {@code 9/10 năm; 2021: 93,0}; may be empty
     * @param thresholds what counts as which word, for the target's own line
     */
    public record Asked(String target, String judged, String thresholds) {
        static final Asked NOTHING = new Asked("", "", "");
    }

    /** What stands once under a table: the thresholds that most of its lines have; the others say their own. */
    public static String usualThresholds(List<IndicatorLine> lines) {
        Map<String, Long> counts = lines.stream()
                .map(line -> line.asked().thresholds())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.groupingBy(words -> words, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** What stands small under the name: what the verdict is of, on how much ground, why there is none. */
    public String under() {
        return Stream.of(asked.judged(), reached.caveats(), why)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    boolean isWatched() {
        return standing == Standing.WATCHED;
    }
}

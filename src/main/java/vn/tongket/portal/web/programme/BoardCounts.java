package vn.tongket.portal.web.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tongket.measure.judge.Standing;

/** How many indicators stand where: those that were judged at their end and those on the way never in one count. */
final class BoardCounts {
    private static final int NAMED = 3;

    private BoardCounts() {}

    /**
     * {@code 38 chỉ tiêu đã đến hạn: 3 không đạt (A, B, C), 12 cơ bản đạt, 23 đạt và vượt.}; {@code 5 chỉ tiêu đang thực hiện:
     * …}; {@code 2 chỉ tiêu chưa đủ số liệu để đánh giá.}; {@code 15 chỉ tiêu chỉ theo dõi.} Empty where there are none.
     */
    static List<String> of(List<IndicatorLine> lines) {
        List<String> words = new ArrayList<>();
        add(words, lines, "đã đến hạn", Standing::isAtEnd);
        add(words, lines, "đang thực hiện", Standing::isOnTheWay);
        alone(words, lines, Standing.NOT_JUDGED);
        alone(words, lines, Standing.WATCHED);
        return words;
    }

    private static void add(List<String> words, List<IndicatorLine> lines, String when, Predicate<Standing> belongs) {
        List<IndicatorLine> some =
                lines.stream().filter(line -> belongs.test(line.standing())).toList();
        if (!some.isEmpty()) {
            words.add(Arrays.stream(Standing.values())
                    .filter(standing -> some.stream().anyMatch(line -> line.standing() == standing))
                    .map(standing -> count(some, standing))
                    .collect(Collectors.joining(", ", some.size() + " chỉ tiêu " + when + ": ", ".")));
        }
    }

    /** What is off track by name, as long as few are. */
    private static String count(List<IndicatorLine> lines, Standing standing) {
        List<String> names = lines.stream()
                .filter(line -> line.standing() == standing)
                .map(IndicatorLine::name)
                .toList();
        boolean named = (standing == Standing.AT_RISK || standing == Standing.NOT_MET) && names.size() <= NAMED;
        return names.size() + " " + standing.inSentence() + (named ? " (" + String.join("; ", names) + ")" : "");
    }

    private static void alone(List<String> words, List<IndicatorLine> lines, Standing standing) {
        long count = lines.stream().filter(line -> line.standing() == standing).count();
        if (count > 0) {
            words.add(count + " chỉ tiêu " + standing.inSentence() + ".");
        }
    }
}

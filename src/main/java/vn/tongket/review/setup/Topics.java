package vn.tongket.review.setup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tongket.base.VietnameseText;
import vn.tongket.programme.Indicator;
import vn.tongket.report.record.Finding;

/** Nội dung: the topics whose results are told one by one, in the order the programme's indicators name them. */
public final class Topics {
    private Topics() {}

    /** @param indicators those that no other section lists */
    public static List<String> of(List<Indicator> indicators, List<Finding> results) {
        Set<String> topics = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            if (indicator.topic() != null) {
                topics.add(indicator.topic());
            }
        }
        for (Finding result : results) {
            if (result.topic() != null) {
                topics.add(result.topic());
            }
        }
        return new ArrayList<>(topics);
    }

    /** The part of a section code that names a topic: {@code Tiềm lực kinh tế} is {@code tiem-luc-kinh-te}. */
    public static String slug(String topic) {
        return VietnameseText.fold(topic).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

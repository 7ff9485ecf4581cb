package vn.tongket.exchange.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.exchange.reading.Refused;

/** Puts the two elements of a ratio together again. */
final class DataValuePairs {
    private DataValuePairs() {}

    static List<RawAnswer> joined(List<RawAnswer> answers, List<Refused> refused) {
        Map<String, RawAnswer> open = new LinkedHashMap<>();
        List<RawAnswer> joined = new ArrayList<>();
        for (RawAnswer answer : answers) {
            boolean above = answer.element().endsWith(DataValue.NUMERATOR);
            if (!above && !answer.element().endsWith(DataValue.DENOMINATOR)) {
                joined.add(answer);
                continue;
            }
            String element = answer.element().substring(0, answer.element().lastIndexOf('.'));
            String key = answer.unit() + "\n" + element + "\n" + answer.from() + answer.to();
            RawAnswer other = open.remove(key);
            if (other == null) {
                open.put(key, part(answer, element, above));
            } else {
                joined.add(both(other, answer.value(), above));
            }
        }
        open.values()
                .forEach(one -> refused.add(new Refused(
                        one.place(),
                        one.element(),
                        "a ratio needs both " + DataValue.NUMERATOR + " and " + DataValue.DENOMINATOR,
                        "tỷ lệ cần cả tử số (" + DataValue.NUMERATOR + ") và mẫu số (" + DataValue.DENOMINATOR + ")")));
        return joined;
    }

    private static RawAnswer part(RawAnswer one, String element, boolean above) {
        return with(one, element, above ? one.value() : "", above ? "" : one.value());
    }

    private static RawAnswer both(RawAnswer one, String value, boolean above) {
        return with(one, one.element(), above ? value : one.numerator(), above ? one.denominator() : value);
    }

    private static RawAnswer with(RawAnswer one, String element, String numerator, String denominator) {
        return new RawAnswer(
                one.place(),
                one.unit(),
                one.form(),
                element,
                one.breakdown(),
                one.from(),
                one.to(),
                "",
                numerator,
                denominator,
                one.quality(),
                one.words(),
                one.reason());
    }
}

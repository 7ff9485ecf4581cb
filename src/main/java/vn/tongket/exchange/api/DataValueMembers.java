package vn.tongket.exchange.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tongket.exchange.answer.DataValue;
import vn.tongket.exchange.reading.Refused;

/** The members of a set and of its values by their names, as the one reader of DHIS2 asks for them. */
final class DataValueMembers {
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";

    private DataValueMembers() {}

    /** @param round whose code the set may be addressed by */
    static List<DataValue> of(SentValueSet set, String round) {
        return IntStream.range(0, set.values().size())
                .mapToObj(at -> DataValue.of(
                        "Số thứ " + (at + 1), name -> own(set.values().get(at), name), name -> above(set, name, round)))
                .toList();
    }

    private static String own(SentValueSet.DataValue value, String name) {
        return words(
                switch (name) {
                    case "dataElement" -> value.dataElement();
                    case "categoryOptionCombo" -> value.categoryOptionCombo();
                    case "attributeOptionCombo" -> value.attributeOptionCombo();
                    case "period" -> value.period();
                    case "orgUnit" -> value.orgUnit();
                    case "value" -> value.value();
                    case "comment" -> value.comment();
                    case "storedBy" -> value.storedBy();
                    case "deleted" -> String.valueOf(value.deleted());
                    default -> null;
                });
    }

    /** Of a set whose values name the period the head may be silent. */
    private static String above(SentValueSet set, String name, String round) {
        return words(
                switch (name) {
                    case "dataSet" -> set.dataSet();
                    case "period" -> set.period() == null ? round : set.period();
                    case "orgUnit" -> set.orgUnit();
                    case "attributeOptionCombo" -> set.attributeOptionCombo();
                    default -> null;
                });
    }

    private static String words(@Nullable String member) {
        return Objects.requireNonNullElse(member, "");
    }

    /** As DHIS2 tells it: the element, and why. */
    static SentValueSet.Conflict conflict(Refused refused) {
        return new SentValueSet.Conflict(refused.label(), refused.inEnglish());
    }
}

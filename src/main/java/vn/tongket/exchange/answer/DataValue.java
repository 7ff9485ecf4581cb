package vn.tongket.exchange.answer;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.report.record.Quality;

/**
 * One value of DHIS2 {@code dataValueSets}, whichever way it came in, with what stands once for the set filled in.
 *
 * @param place where it stands: {@code Số thứ 3}
 * @param option the category option combo: a breakdown, or the part of a ratio; empty: the total
 * @param attribute the attribute option combo as it was written
 * @param deleted whether DHIS2 only remembers that there was a value once
 */
public record DataValue(
        String place,
        String dataSet,
        String element,
        String option,
        String attribute,
        String period,
        String unit,
        String value,
        String comment,
        String storedBy,
        boolean deleted) {
    static final String NUMERATOR = ".numerator";
    static final String DENOMINATOR = ".denominator";

    /** The combo that every DHIS2 has, by its name and by its one identifier: no breakdown. */
    private static final Set<String> DEFAULT = Set.of("", "default", "HllvX50cXC0");

    private static final Set<String> PARTS = Set.of(NUMERATOR.substring(1), DENOMINATOR.substring(1));

    /**
     * @param own gives a member of the value, empty where it has none
     * @param set gives a member that stands once, above the values
     */
    public static DataValue of(String place, UnaryOperator<String> own, UnaryOperator<String> set) {
        UnaryOperator<String> either = name -> own.apply(name).isEmpty() ? set.apply(name) : own.apply(name);
        String option = own.apply("categoryOptionCombo").strip();
        return new DataValue(
                place,
                either.apply("dataSet").strip(),
                own.apply("dataElement").strip(),
                DEFAULT.contains(option) ? "" : VietnameseText.nfc(option),
                either.apply("attributeOptionCombo").strip(),
                either.apply("period").strip(),
                either.apply("orgUnit").strip(),
                VietnameseText.nfc(VietnameseText.trimmed(own.apply("value"))),
                VietnameseText.nfc(own.apply("comment").strip()),
                own.apply("storedBy").strip(),
                own.apply("deleted").strip().equalsIgnoreCase("true"));
    }

    /** What about it means something that has no place here; empty: nothing. */
    public Optional<Refused> fault() {
        if (!DEFAULT.contains(attribute)) {
            return Optional.of(refused(
                    "attributeOptionCombo '" + attribute + "' is not the default one; figures here have none",
                    "attributeOptionCombo “" + attribute
                            + "” không phải tổ hợp mặc định; số liệu ở đây không tách theo tổ hợp này"));
        }
        return value.isEmpty() && comment.isEmpty()
                ? Optional.of(refused(
                        "there is no value; nothing is deleted this way",
                        "không có giá trị; không xóa được số liệu bằng cách này"))
                : Optional.empty();
    }

    /** A period that is none. */
    public Refused badPeriod() {
        return refused(
                "'" + period + "' is no period; known are 2024, 202403, 2024Q1, 2024S1",
                "“" + period + "” không phải là kỳ; các dạng đọc được: 2024, 202403, 2024Q1, 2024S1");
    }

    Refused refused(String english, String vietnamese) {
        return new Refused(place, element, english, vietnamese);
    }

    /**
     * As an answer to be sorted.
     *
     * @param window its days; null: those that the round asks for, since it is named by its code
     */
    RawAnswer answer(@org.jspecify.annotations.Nullable ForeignPeriod window) {
        boolean isPart = PARTS.contains(option);
        boolean isQuality = comment.equals(Quality.NIL.name()) || comment.equals(Quality.ESTIMATE.name());
        return new RawAnswer(
                place,
                unit,
                dataSet,
                isPart ? element + "." + option : element,
                isPart ? "" : option,
                window == null ? "" : window.from().toString(),
                window == null ? "" : window.to().toString(),
                value,
                "",
                "",
                isQuality ? comment : "",
                "",
                isQuality ? "" : comment);
    }
}

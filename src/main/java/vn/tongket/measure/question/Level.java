package vn.tongket.measure.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tongket.base.BadInput;
import vn.tongket.unit.UnitKind;

/** Cấp: which units are asked about beside the one that a question names, in the boundaries of its frame. */
public sealed interface Level {
    Level ITSELF = new Itself();
    Level BELOW = new Below();

    /** No others. */
    record Itself() implements Level {}

    /** Each unit directly below it. */
    record Below() implements Level {}

    /** All units of a kind that lie in it, however deep: all communes of a province. */
    record Within(UnitKind kind) implements Level {}

    /**
     * Units by name, wherever they lie.
     *
     * @param codes of units, or of versions of them
     */
    record Named(List<String> codes) implements Level {}

    /**
     * {@code itself}, {@code below}, or a kind of unit such as {@code commune}.
     *
     * @throws BadInput for any other word
     */
    static Level parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "itself" -> ITSELF;
            case "below" -> BELOW;
            default -> new Within(kind(word));
        };
    }

    private static UnitKind kind(String word) {
        Optional<UnitKind> kind = Arrays.stream(UnitKind.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
        return kind.orElseThrow(() -> BadInput.of(
                "The level is itself, below, province, district, commune or office, not '" + word + "'",
                "Cấp đơn vị là itself (chính đơn vị), below (cấp dưới trực tiếp), province, district, commune hoặc office,"
                        + " không phải “" + word + "”"));
    }
}

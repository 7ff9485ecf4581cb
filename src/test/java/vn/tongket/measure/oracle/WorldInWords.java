package vn.tongket.measure.oracle;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small world as a person reads it. */
final class WorldInWords {
    private WorldInWords() {}

    static String of(World world) {
        StringBuilder words = new StringBuilder();
        world.indicators()
                .forEach(one -> words.append("  indicator %s %s/%s %s%s%s%s%n"
                        .formatted(
                                one.code(),
                                one.unitRule(),
                                one.timeRule(),
                                one.frequency(),
                                optional(" weight ", one.weightCode()),
                                optional(" condition ", one.condition()),
                                optional(" = ", one.formula()))));
        world.places().values().stream()
                .sorted(Comparator.comparing(Place::code))
                .forEach(place -> words.append("  unit %s %s people %s area %s: %s%n"
                        .formatted(
                                place.code(),
                                place.kind(),
                                place.people(),
                                place.area(),
                                place.stays().stream()
                                        .map(stay -> "%s–%s in %s"
                                                .formatted(stay.from(), Objects.toString(stay.to(), ""), stay.parent()))
                                        .collect(Collectors.joining(", ")))));
        world.passages()
                .forEach(passage -> words.append("  %s → %s on %s share %s%s%n"
                        .formatted(
                                passage.from(),
                                passage.to(),
                                passage.on(),
                                passage.share(),
                                optional(" of land ", passage.landShare()))));
        world.rows()
                .forEach(row -> words.append("  %s,%s,%s,%s,%s,%s,%s,%s,%s%n"
                        .formatted(
                                row.indicator(),
                                row.unit(),
                                row.window().from(),
                                row.window().to(),
                                row.breakdown(),
                                Objects.toString(row.value(), ""),
                                Objects.toString(row.numerator(), ""),
                                Objects.toString(row.denominator(), ""),
                                row.quality() == Row.Quality.ACTUAL ? "" : row.quality())));
        return words.toString();
    }

    private static String optional(String before, @Nullable Object word) {
        return word == null ? "" : before + word;
    }
}

package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Caveat;

/**
 * The oracle's answer.
 *
 * @param value null where there is none
 * @param exact of a value: no share below 1 is in it
 * @param silent what the rules do not settle here, so that nobody is held to it
 */
record Told(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean exact,
        Covered covered,
        Set<Caveat.Kind> caveats,
        LocalDate groundDay,
        Set<Silence> silent) {

    enum Silence {
        VALUE,
        COVERAGE,
        CAVEATS
    }

    static Told none(Covered covered, LocalDate groundDay) {
        return new Told(
                null,
                null,
                null,
                false,
                covered,
                EnumSet.noneOf(Caveat.Kind.class),
                groundDay,
                EnumSet.noneOf(Silence.class));
    }

    Told silentAbout(Silence... more) {
        EnumSet<Silence> all = EnumSet.noneOf(Silence.class);
        all.addAll(silent);
        all.addAll(Set.of(more));
        return new Told(value, numerator, denominator, exact, covered, caveats, groundDay, all);
    }
}

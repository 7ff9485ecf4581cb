package vn.tongket.cli.console;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** One unit over time, as text for a person. Both days of a stretch are in it. */
public final class UnitText {
    private final Units units;
    private final PrintWriter out;

    public UnitText(Units units, PrintWriter out) {
        this.units = units;
        this.out = out;
    }

    public void print(Unit unit) {
        out.println("%s (%s), %s".formatted(unit.fullName(), unit.code(), lower(unit.kind())));
        out.println();
        out.println("Names and parents");
        units.versions(unit.id()).forEach(this::printVersion);
        out.println();
        out.println("Predecessors");
        printAll(units.successionsTo(unit.id()), true);
        out.println();
        out.println("Successors");
        printAll(units.successionsFrom(unit.id()), false);
        out.flush();
    }

    private void printVersion(Unit version) {
        out.println("  %s  %s (%s)%s%s"
                .formatted(
                        stretch(version.validFrom(), version.validTo()),
                        version.fullName(),
                        version.versionCode(),
                        below(version),
                        act(version.legalBasis())));
    }

    private String below(Unit version) {
        if (version.parentId() == null) {
            return "";
        }
        return units.byId(version.parentId(), version.validFrom())
                .map(parent -> ", below %s (%s)".formatted(parent.fullName(), parent.code()))
                .orElse("");
    }

    private void printAll(List<Succession> successions, boolean before) {
        if (successions.isEmpty()) {
            out.println("  none known");
        }
        for (Succession passed : successions) {
            Unit other = before
                    ? units.byId(passed.fromId(), passed.effectiveOn().minusDays(1))
                            .orElseThrow()
                    : units.byId(passed.toId(), passed.effectiveOn()).orElseThrow();
            out.println("  %s  %s  %s (%s)%s%s"
                    .formatted(
                            passed.effectiveOn(),
                            shares(passed, before),
                            other.fullName(),
                            other.code(),
                            passed.estimated() ? ", estimated by " + lower(passed.basis()) : "",
                            act(passed.legalBasis())));
        }
    }

    private static String shares(Succession passed, boolean before) {
        String whose = before ? " of its" : " of the";
        String people = passed.share().toPlainString() + whose + " people";
        return passed.landShare() == null
                ? people
                : people + ", " + passed.landShare().toPlainString() + whose + " land";
    }

    private static String stretch(LocalDate from, @Nullable LocalDate to) {
        return to == null ? "since " + from + "        " : from + " to " + to.minusDays(1);
    }

    private static String act(@Nullable String legalBasis) {
        return legalBasis == null ? "" : " [" + legalBasis + "]";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package vn.tongket.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Lists the units that stand on a day, province before district before commune, each in official order. */
@Command(name = "units", description = "List units as they stand on a day.")
public class UnitsCommand extends DataCommand {
    private static final List<String> COLUMNS =
            List.of("unit", "version", "kind", "type", "name", "full_name", "parent", "from", "to", "gso_code");

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day, as 2025-06-30 (default: today).")
    private LocalDate asOf = Now.day();

    @Option(
            names = "--under",
            paramLabel = "CODE",
            description = "Only units below this one (default: VN, the whole country).")
    private @Nullable String under;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only: ${COMPLETION-CANDIDATES}.")
    private @Nullable UnitKind kind;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        Units units = context.getBean(Units.class);
        if (under != null) {
            requireStanding(units.require(under), units);
        }
        List<Unit> found = units.asOf(asOf, under, kind);
        Map<Integer, Unit> parents = units.byIds(
                found.stream().map(Unit::parentId).filter(Objects::nonNull).toList(), asOf);
        rows.print(
                out(), COLUMNS, found.stream().map(unit -> row(unit, parents)).toList());
        return 0;
    }

    /** A unit that does not stand has nothing below it: better said than answered with an empty list. */
    private void requireStanding(Unit unit, Units units) {
        if (units.versions(unit.id()).stream().noneMatch(version -> version.isValidOn(asOf))) {
            throw BadInput.of(
                    "%s (%s) does not stand on %s; see 'tongket unit %s'"
                            .formatted(unit.fullName(), unit.code(), asOf, unit.code()),
                    "%s (%s) không tồn tại vào ngày %s"
                            .formatted(unit.fullName(), unit.code(), VietnameseDates.day(asOf)));
        }
    }

    private static List<@Nullable Object> row(Unit unit, Map<Integer, Unit> parents) {
        Unit parent = unit.parentId() == null ? null : parents.get(unit.parentId());
        return Rows.row(
                unit.code(),
                unit.versionCode(),
                unit.kind(),
                unit.type(),
                unit.name(),
                unit.fullName(),
                parent == null ? null : parent.code(),
                unit.validFrom(),
                unit.validTo(),
                unit.gsoCode());
    }
}

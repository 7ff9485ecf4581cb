package vn.tongket.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.cli.console.UnitText;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Tells one unit's names, parents, predecessors and successors over time. */
@Command(name = "unit", description = "Tell the names, parents, predecessors and successors of one unit.")
public class UnitCommand extends DataCommand {
    private static final List<String> COLUMNS = List.of(
            "relation",
            "unit",
            "version",
            "kind",
            "full_name",
            "parent",
            "from",
            "to",
            "share",
            "land_share",
            "basis",
            "estimated",
            "legal_basis",
            "note");

    @Parameters(paramLabel = "CODE", description = "Code of the unit, or of one of its versions.")
    private String code = "";

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            description = "Print rows instead of text: ${COMPLETION-CANDIDATES}.")
    private Rows.@Nullable Format format;

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        Units units = context.getBean(Units.class);
        Unit unit = units.require(code);
        if (format == null) {
            new UnitText(units, out()).print(unit);
        } else {
            Rows.print(format, out(), COLUMNS, rows(units, unit));
        }
        return 0;
    }

    private static List<List<@Nullable Object>> rows(Units units, Unit unit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Unit version : units.versions(unit.id())) {
            rows.add(Rows.row(
                    "version",
                    version.code(),
                    version.versionCode(),
                    version.kind(),
                    version.fullName(),
                    parent(units, version),
                    version.validFrom(),
                    version.validTo(),
                    null,
                    null,
                    null,
                    null,
                    version.legalBasis(),
                    null));
        }
        for (Succession passed : units.successionsTo(unit.id())) {
            Unit old = units.byId(passed.fromId(), passed.effectiveOn().minusDays(1))
                    .orElseThrow();
            rows.add(row("predecessor", units, old, passed));
        }
        for (Succession passed : units.successionsFrom(unit.id())) {
            Unit heir = units.byId(passed.toId(), passed.effectiveOn()).orElseThrow();
            rows.add(row("successor", units, heir, passed));
        }
        return rows;
    }

    private static List<@Nullable Object> row(String relation, Units units, Unit other, Succession passed) {
        return Rows.row(
                relation,
                other.code(),
                other.versionCode(),
                other.kind(),
                other.fullName(),
                parent(units, other),
                other.validFrom(),
                other.validTo(),
                passed.share(),
                passed.landShare(),
                passed.basis(),
                passed.estimated(),
                passed.legalBasis(),
                passed.note());
    }

    private static @Nullable String parent(Units units, Unit unit) {
        return unit.parentId() == null
                ? null
                : units.byId(unit.parentId(), unit.validFrom()).map(Unit::code).orElse(null);
    }
}

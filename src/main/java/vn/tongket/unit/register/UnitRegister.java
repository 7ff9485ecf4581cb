package vn.tongket.unit.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.base.Problem;
import vn.tongket.unit.ReferenceData;

/**
 * Records units and successions that a package brings. Rows state a unit in full: all its versions, and all successions
 * from it; units they do not name stay. The same rows twice change nothing. Reference units cannot be restated.
 */
@Component
public class UnitRegister {
    private final DSLContext database;

    UnitRegister(DSLContext database, ReferenceData loaded) {
        this.database = database;
    }

    /** A dry run: every problem, and what would change. */
    public Registration check(UnitRows rows) {
        return compare(new RegisterReader(database), rows).registration();
    }

    /** Stores the rows whole or, when one problem is hard, not at all. Takes part in the caller's transaction. */
    public Registration record(UnitRows rows) {
        return database.transactionResult(transaction -> {
            RegisterWriter writer = new RegisterWriter(transaction.dsl());
            writer.lock();
            Comparison comparison = compare(new RegisterReader(transaction.dsl()), rows);
            if (!comparison.registration().isRefused()) {
                writer.save(comparison.registration().touched(), comparison.after());
            }
            return comparison.registration();
        });
    }

    /** The branch below and with a unit, as rows that {@link #record} takes back to the same state; no reference units. */
    public UnitRows rowsOf(int rootUnitId) {
        return new RegisterReader(database).rowsOf(rootUnitId);
    }

    private static Comparison compare(RegisterReader reader, UnitRows stated) {
        UnitRows rows = reader.resolve(stated);
        RegisterState before = reader.state(rows);
        RegisterState after = before.with(rows);
        List<Problem> problems = new ArrayList<>();
        problems.addAll(new UnitRules(before, after, rows).problems());
        problems.addAll(new SuccessionRules(after, rows).problems());
        problems.sort(Comparator.comparing(Problem::file).reversed().thenComparing(Problem::line));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (String unit : statedUnits(rows)) {
            if (!before.isKnown(unit)) {
                added.add(unit);
            } else if (!before.saysTheSame(after, unit)) {
                changed.add(unit);
            }
        }
        return new Comparison(new Registration(problems, added, changed), after);
    }

    private static Set<String> statedUnits(UnitRows rows) {
        Set<String> codes = new LinkedHashSet<>();
        rows.units().forEach(row -> codes.add(row.unit()));
        rows.successions().forEach(row -> codes.add(row.fromUnit()));
        return codes;
    }

    private record Comparison(Registration registration, RegisterState after) {}
}

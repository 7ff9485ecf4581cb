package vn.tongket.exchange.value;

import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.OneEntry;
import vn.tongket.programme.Programme;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.ValueChange;

/** Stores values as one act and remembers it. */
@Component
class ValueEntering {
    private final Values values;
    private final Entries entries;
    private final Audit audit;

    ValueEntering(Values values, Entries entries, Audit audit) {
        this.values = values;
        this.entries = entries;
        this.audit = audit;
    }

    ValueChange enter(
            Programme programme,
            Iterator<RawValue> rows,
            ProblemList problems,
            String origin,
            String by,
            boolean dryRun) {
        OneEntry entry = new OneEntry(entries, by, Entries.Way.FILE, origin);
        ValueChange change = values.enter(programme, rows, problems, dryRun ? null : entry);
        if (change.isRefused()) {
            throw new BadInput(change.problems());
        }
        if (!dryRun) {
            audit.recordBy(
                    by,
                    "values.imported",
                    programme.code(),
                    Map.of("origin", origin, "values_added", change.added(), "values_revised", change.revised()));
        }
        return change;
    }
}

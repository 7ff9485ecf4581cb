package vn.tongket.report.record;

import static vn.tongket.report.tables.Tables.ENTRY;
import static vn.tongket.report.tables.Tables.FINDING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.Window;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The findings of each programme. */
@Component
public class Findings {
    private final DSLContext database;
    private final Programmes programmes;
    private final Units units;

    Findings(DSLContext database, Programmes programmes, Units units) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
    }

    /** In the order they came in. */
    public List<Finding> of(String programmeCode) {
        var rows = database.selectFrom(FINDING)
                .where(FINDING.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .orderBy(FINDING.FINDING_ID)
                .fetch();
        List<Integer> ids = rows.map(row -> row.get(FINDING.UNIT_ID)).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Integer, Unit> named = units.byIds(ids, LocalDate.EPOCH);
        return rows.map(row -> finding(row, named));
    }

    private static Finding finding(Record row, Map<Integer, Unit> units) {
        return new Finding(
                row.get(FINDING.CODE),
                Finding.Kind.valueOf(row.get(FINDING.KIND)),
                Optional.ofNullable(row.get(FINDING.SIDE))
                        .map(Finding.Side::valueOf)
                        .orElse(null),
                row.get(FINDING.TOPIC),
                Optional.ofNullable(row.get(FINDING.UNIT_ID))
                        .map(units::get)
                        .map(Unit::code)
                        .orElse(null),
                window(row.get(FINDING.WINDOW_FROM), row.get(FINDING.WINDOW_TO)),
                row.get(FINDING.WORDS),
                row.get(FINDING.SOURCE),
                row.get(FINDING.SELECTED));
    }

    private static @Nullable Window window(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : new Window(from, to);
    }

    /**
     * Adds these findings, or puts them in the place of those with the same codes; what is not named stays.
     *
     * @param entry the act they come with
     */
    @Transactional
    public void save(String programmeCode, Collection<Finding> findings, int entry) {
        int programme = programmes.idOf(programmeCode);
        FindingStore store = new FindingStore(database, programme, entry);
        Acting.asSystem(() -> findings.forEach(finding -> {
            String unit = finding.unit();
            store.upsert(finding, unit == null ? null : units.require(unit).id());
        }));
    }

    /** Codes of the findings that units gave in reports that were accepted: what they say is theirs. */
    public Set<String> givenInReports(String programmeCode) {
        return Acting.asSystem(() -> database.select(FINDING.CODE)
                .from(FINDING)
                .join(ENTRY)
                .on(ENTRY.ENTRY_ID.eq(FINDING.ENTRY_ID))
                .where(FINDING.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .and(ENTRY.WAY.eq(Entries.Way.ROUND.name()))
                .fetchSet(FINDING.CODE));
    }

    /** Puts findings into a review's text, or behind it, and leaves what they say and whom they came from. */
    @Transactional
    public void choose(String programmeCode, Collection<Finding> findings) {
        int programme = programmes.idOf(programmeCode);
        Acting.asSystem(() -> findings.forEach(finding -> database.update(FINDING)
                .set(FINDING.SELECTED, finding.selected())
                .where(FINDING.PROGRAMME_ID.eq(programme))
                .and(FINDING.CODE.eq(finding.code()))
                .execute()));
    }
}

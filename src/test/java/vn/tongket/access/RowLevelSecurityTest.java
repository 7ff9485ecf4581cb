package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.role.Role;
import vn.tongket.database.SignedClaims;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/** Walks every table and view of every schema as every role and as a visitor: {@code rights/tables.csv}. */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityTest {
    private static final String VISITOR = "";

    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @Autowired
    Reach reach;

    private final Map<Role, Person> people = new HashMap<>();
    private final List<Line> lines =
            RightsWorld.lines("tables.csv").stream().map(Line::of).toList();

    private record Line(String table, boolean open, List<Right> rights, String unit, String account, String reason) {
        static Line of(List<String> cells) {
            List<Right> rights = cells.get(2).isEmpty()
                    ? List.of()
                    : Arrays.stream(cells.get(2).split(" ")).map(Right::valueOf).toList();
            return new Line(
                    cells.get(0), cells.get(1).equals("open"), rights, cells.get(3), cells.get(4), cells.get(5));
        }

        String rows() {
            return "select %s as unit_id, %s as account_id from %s as t"
                    .formatted(
                            unit.isEmpty() ? "null::integer" : unit,
                            account.isEmpty() ? "null::integer" : account,
                            table);
        }
    }

    private record Row(@Nullable Integer unit, @Nullable Integer account) {}

    @BeforeAll
    void world() {
        new RightsWorld(database, accounts)
                .people()
                .forEach((role, account) ->
                        people.put(role, accounts.find(account.username()).orElseThrow()));
    }

    @Test
    void everyTableHasALineThatSaysWhetherItIsOpen() {
        List<String> tables = database.fetch("""
                        select schema.nspname || '.' || relation.relname
                          from pg_class relation join pg_namespace schema on schema.oid = relation.relnamespace
                         where relation.relkind in ('r', 'p', 'v', 'm', 'f') and relation.relpersistence <> 't'
                           and schema.nspname not in ('public', 'information_schema') and schema.nspname not like 'pg\\_%'
                        """).getValues(0, String.class);
        assertThat(lines.stream().map(Line::table))
                .as(
                        "src/test/resources/rights/tables.csv has one line for each table and view: 'schema.table,open,,,,why'"
                                + " or 'schema.table,protected,READ,t.unit_id,,'")
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.reason().isEmpty())
                        .as("%s: an open table says why, a protected one whose rows it holds", line.table())
                        .isEqualTo(!line.open()));
    }

    @Test
    void everyProtectedTableHasPoliciesAndEveryProtectedViewAsksThem() {
        for (Line line : lines) {
            boolean guarded = database.fetchSingle("""
                            select relrowsecurity or coalesce('security_invoker=true' = any (reloptions), false)
                              from pg_class where oid = ?::regclass""", line.table()).get(0, Boolean.class);
            assertThat(guarded)
                    .as("row-level security of %s (a view: with (security_invoker = true))", line.table())
                    .isEqualTo(!line.open());
        }
    }

    @Test
    void everyRoleFindsTheRowsOfItsBranchAndNoOther() {
        for (Line line : protectedOnes()) {
            List<Row> all = rows("system", line);
            assertThat(all.stream().map(Row::unit).collect(Collectors.toSet()))
                    .as("%s needs rows of both branches: add them to rights/rows.sql", line.table())
                    .hasSizeGreaterThanOrEqualTo(line.unit().isEmpty() ? 1 : 2);
            people.forEach((role, person) -> {
                Set<Integer> units = new HashSet<>();
                line.rights().forEach(right -> units.addAll(reach.units(person, right)));
                List<Row> theirs = all.stream()
                        .filter(row -> units.contains(row.unit())
                                || Integer.valueOf(person.id()).equals(row.account()))
                        .toList();
                assertThat(rows(String.valueOf(person.id()), line))
                        .as("what %s finds in %s", role, line.table())
                        .containsExactlyInAnyOrderElementsOf(theirs);
            });
        }
    }

    @Test
    void aVisitorFindsNothingInAProtectedTable() {
        for (Line line : protectedOnes()) {
            assertThat(rows(VISITOR, line)).as(line.table()).isEmpty();
        }
    }

    @Test
    void nobodyChangesARowTheyDoNotSee() {
        for (Line line : protectedOnes()) {
            for (Person person : people.values()) {
                Set<Row> seen = new HashSet<>(rows(String.valueOf(person.id()), line));
                assertThat(changed(person, line))
                        .as("%s by %s", line.table(), person.username())
                        .isSubsetOf(seen);
            }
        }
    }

    /** What a change of all rows would reach, as the policies see it; the change itself is taken back. */
    private Set<Row> changed(Person person, Line line) {
        Set<Row> reached = new HashSet<>();
        try {
            database.transaction(transaction -> {
                DSLContext inside = transaction.dsl();
                worksFor(inside, String.valueOf(person.id()));
                String column = inside.fetchSingle("""
                                select quote_ident(attname) from pg_attribute
                                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attidentity = ''
                                   and attgenerated = '' order by attnum limit 1""", line.table()).get(0, String.class);
                inside.fetch("update " + line.table() + " as t set " + column + " = t." + column + " returning "
                                + line.rows()
                                        .substring(
                                                "select ".length(), line.rows().indexOf(" from " + line.table())))
                        .forEach(row -> reached.add(row(row)));
                throw new TakenBack();
            });
        } catch (TakenBack done) {
            return reached;
        } catch (org.springframework.dao.DataAccessException | org.jooq.exception.DataAccessException refused) {
            assertThat(refused).hasStackTraceContaining("ERROR:");
            return Set.of();
        }
        return reached;
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<Line> protectedOnes() {
        return lines.stream().filter(line -> !line.open()).toList();
    }

    /** The expressions of tables.csv are computed as the system: what a row's unit is may stand in rows one does not see. */
    private List<Row> rows(String person, Line line) {
        return database.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Map<String, Row> known = new HashMap<>();
            String place = isView(inside, line.table()) ? "t::text" : "t.ctid::text";
            worksFor(inside, "system");
            inside.fetch(line.rows().replaceFirst("select ", "select " + place + " as place, "))
                    .forEach(row -> known.put(row.get("place", String.class), row(row)));
            worksFor(inside, person);
            return inside
                    .fetch("select " + place + " from " + line.table() + " as t")
                    .getValues(0, String.class)
                    .stream()
                    .map(known::get)
                    .toList();
        });
    }

    private static void worksFor(DSLContext inside, String person) {
        inside.connection(connection -> {
            try (var statement = connection.prepareStatement("select set_config('tongket.person', ?, true)")) {
                statement.setString(1, SignedClaims.claim(connection, person));
                statement.execute();
            }
        });
    }

    /** A row of a view has no place of its own. */
    private static boolean isView(DSLContext database, String table) {
        return database.fetchSingle("select relkind = 'v' from pg_class where oid = ?::regclass", table)
                .get(0, Boolean.class);
    }

    private static Row row(org.jooq.Record row) {
        return new Row(row.get("unit_id", Integer.class), row.get("account_id", Integer.class));
    }
}

package vn.tongket.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tongket.TestDatabase;
import vn.tongket.access.role.Role;

/** Two provinces with a commune each, and one person of each role in the first; see {@code rights/README.md}. */
final class RightsWorld {
    static final Path FOLDER = Path.of("src", "test", "resources", "rights");
    private static final Pattern INSERT = Pattern.compile("insert into (\\S+)");
    private static final Set<Role> AT_COMMUNE = Set.of(Role.OFFICER, Role.UNIT_LEADER);

    private static final String UNCHECKED = "set local session_replication_role = replica; ";

    private final DSLContext database;
    private final String rows;
    private final Map<Role, NewAccount> people = new LinkedHashMap<>();

    RightsWorld(DSLContext database, Accounts accounts) {
        this.database = database;
        for (String side : List.of("a", "b")) {
            unit("quyen-tinh-" + side, "PROVINCE", null);
            unit("quyen-xa-" + side, "COMMUNE", "quyen-tinh-" + side);
        }
        for (Role role : Role.values()) {
            String at = AT_COMMUNE.contains(role) ? "quyen-xa-a" : "quyen-tinh-a";
            String username =
                    "quyen." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
            people.put(role, accounts.createDemo(username, role.words(), role, at));
        }
        rows = read("rows.sql").replace(":own", id("quyen-xa-a")).replace(":other", id("quyen-xa-b"));
        TestDatabase.asOwner(database, UNCHECKED + rows);
        TestDatabase.asOwner(
                database,
                "delete from access.reach; update access.reach_made set revision = -1;"
                        + " select access.renew_reach()");
    }

    /** The rows of {@code rows.sql} as they were, after an act that may have changed them; accounts stay as they are. */
    void putBack() {
        StringBuilder again = new StringBuilder(UNCHECKED);
        for (String statement : rows.split(";\\n")) {
            if (!statement.startsWith("insert into access.a")) {
                Matcher table = INSERT.matcher(statement);
                if (table.lookingAt()) {
                    again.append("delete from ").append(table.group(1)).append("; ");
                }
                again.append(statement).append("; ");
            }
        }
        TestDatabase.asOwner(database, again.toString());
    }

    private void unit(String code, String kind, @Nullable String parent) {
        database.execute("insert into unit.unit (code, kind, origin) values (?, ?, 'PACKAGE')", code, kind);
        database.execute("""
                insert into unit.version (unit_id, code, name, full_name, type, parent_id, valid_from)
                select unit_id, code, code, code, 'xa', (select unit_id from unit.unit where code = ?), '2020-01-01'
                  from unit.unit where code = ?""", parent, code);
        database.execute("update unit.revision set revision = revision + 1");
    }

    private String id(String code) {
        return String.valueOf(database.fetchValue("select unit_id from unit.unit where code = ?", code));
    }

    Map<Role, NewAccount> people() {
        return people;
    }

    /** The lines of one of the tables, without its heading, cell by cell; a comma within quotes does not divide. */
    static List<List<String>> lines(String file) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : read(file).lines().skip(1).toList()) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
            }
            lines.add(cells);
        }
        return lines;
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

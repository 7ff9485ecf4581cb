package vn.tongket.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import vn.tongket.database.DatabaseUnavailable;

/**
 * Fills empty tables in one transaction of their owner. Foreign keys are taken off meanwhile and put back, and so held against all
 * rows, at the end; triggers, which would write a history of what is history, do not run.
 */
final class TablesLoad {
    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', held.conrelid::regclass, held.conname),
                   format('alter table %s add constraint %I %s', held.conrelid::regclass, held.conname,
                          pg_get_constraintdef(held.oid))
              from pg_constraint held
              join pg_namespace place on place.oid = held.connamespace
             where held.contype = 'f' and held.conparentid = 0 and place.nspname not like 'pg\\_%'
             order by 2""";

    private final Connection owner;
    private final List<StoredTable> tables;
    private final List<String> putBack = new ArrayList<>();
    private final Set<String> waiting = new HashSet<>();

    /** @param tables of the backup; the tables of the database must be the same */
    TablesLoad(Connection owner, List<StoredTable> tables) throws SQLException {
        this.owner = owner;
        this.tables = tables;
        if (!tables.equals(StoredTable.all(owner))) {
            throw new DamagedBackup("its tables are not those of the version it names");
        }
        tables.forEach(table -> waiting.add(table.name()));
    }

    void begin() throws SQLException {
        owner.setAutoCommit(false);
        run("select set_config('tongket.person', 'system', true)");
        List<String> off = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                var found = statement.executeQuery(FOREIGN_KEYS)) {
            while (found.next()) {
                off.add(found.getString(1));
                putBack.add(found.getString(2));
            }
        }
        for (String one : off) {
            run(one);
        }
        for (StoredTable table : tables) {
            run("alter table " + table.name() + " disable trigger user");
            // What migrations entered is in the backup as it was then.
            run("truncate " + table.name());
        }
    }

    /** @return how many rows */
    long fill(String name, InputStream rows) throws IOException {
        StoredTable table = tables.stream()
                .filter(one -> one.name().equals(name) && waiting.remove(name))
                .findFirst()
                .orElseThrow(() -> new DamagedBackup("it has no place for a table " + name));
        try {
            return owner.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
        } catch (SQLException e) {
            throw DatabaseUnavailable.in(e)
                    .<RuntimeException>map(away -> away)
                    .orElseGet(() -> new DamagedBackup("the rows of " + name + " cannot be read", e));
        }
    }

    void end(List<Contents.Position> sequences) throws SQLException {
        if (!waiting.isEmpty()) {
            throw new DamagedBackup("the rows of " + waiting.iterator().next() + " are missing");
        }
        for (String one : putBack) {
            run(one);
        }
        for (StoredTable table : tables) {
            run("alter table " + table.name() + " enable trigger user");
        }
        try (var statement = owner.prepareStatement("select setval(?::regclass, ?)")) {
            for (Contents.Position position : sequences) {
                statement.setString(1, position.sequence());
                statement.setLong(2, position.last());
                statement.execute();
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        run("analyze");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

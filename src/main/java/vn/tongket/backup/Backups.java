package vn.tongket.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.AuditChain;
import vn.tongket.base.Now;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.database.OwnerConnections;
import vn.tongket.measure.RollUp;
import vn.tongket.programme.Programmes;

/** Writes all that an installation holds as it stands at one moment, while people work. */
@Component
public class Backups {
    private final DSLContext database;
    private final OwnerConnections owner;
    private final TransactionTemplate oneMoment;
    private final Programmes programmes;
    private final RollUp rollUp;
    private final AuditChain chain;
    private final Path key;

    Backups(
            DSLContext database,
            OwnerConnections owner,
            PlatformTransactionManager transactions,
            Programmes programmes,
            RollUp rollUp,
            AuditChain chain,
            @Value("${tongket.data:data}") String data) {
        this.database = database;
        this.owner = owner;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.programmes = programmes;
        this.rollUp = rollUp;
        this.chain = chain;
        this.key = Path.of(data).resolve(BackupWriter.KEY);
    }

    /** What was written. */
    public record Written(int tables, long rows, int figures) {}

    /**
     * The tables are read by their owner, to whom row-level security hides nothing, the figures worked out by the application; both
     * see the same moment.
     *
     * @param passphrase null: in clear
     */
    public Written write(OutputStream file, @Nullable String passphrase) {
        return Acting.asSystem(() -> Objects.requireNonNull(oneMoment.execute(status -> {
            String moment = database.fetchSingle("select pg_export_snapshot()").get(0, String.class);
            try (Connection tables = owner.open();
                    BackupWriter backup =
                            new BackupWriter(passphrase == null ? file : Encryption.over(file, passphrase))) {
                see(tables, moment);
                return write(tables, backup);
            } catch (SQLException e) {
                throw DatabaseUnavailable.in(e)
                        .orElseGet(() -> new DatabaseUnavailable("The tables could not be read: " + e.getMessage(), e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })));
    }

    private static void see(Connection tables, String moment) throws SQLException {
        tables.setAutoCommit(false);
        try (var statement = tables.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set transaction snapshot '" + moment + "'");
        }
    }

    private Written write(Connection connection, BackupWriter backup) throws SQLException, IOException {
        List<StoredTable> tables = StoredTable.all(connection);
        backup.part(
                BackupWriter.STRUCTURE,
                new Structure(
                        Structure.FORMAT,
                        owner.tablesOf(connection),
                        Now.moment().toString(),
                        tables));
        if (Files.exists(key)) {
            backup.part(BackupWriter.KEY, to -> {
                Files.copy(key, to);
                return 0;
            });
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (StoredTable table : tables) {
            backup.part(BackupWriter.TABLE + table.name(), to -> {
                try {
                    return copying.copyOut(table.copyOut(), to);
                } catch (SQLException e) {
                    throw new IOException("Table " + table.name() + ": " + e.getMessage(), e);
                }
            });
        }
        Contents contents = contents(connection, backup.parts());
        backup.part(BackupWriter.CONTENTS, contents);
        return new Written(
                tables.size(),
                contents.parts().stream().mapToLong(Contents.Part::rows).sum(),
                contents.figures().size());
    }

    private Contents contents(Connection connection, List<Contents.Part> parts) throws SQLException {
        AuditChain.Verdict sealed = chain.last();
        return new Contents(
                parts, positions(connection), sealed.count(), sealed.head(), SampleFigure.of(programmes.all(), rollUp));
    }

    private static List<Contents.Position> positions(Connection connection) throws SQLException {
        List<Contents.Position> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select format('%I.%I', schemaname, sequencename), last_value"
                        + " from pg_sequences where last_value is not null"
                        + " and schemaname not in ('public') order by 1")) {
            while (found.next()) {
                all.add(new Contents.Position(found.getString(1), found.getLong(2)));
            }
        }
        return all;
    }
}

package vn.tongket.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.tongket.database.Address;
import vn.tongket.exchange.Packages;
import vn.tongket.unit.Unit;

/** Measures the import of a package with many values, checked and entered, beside COPY of the same rows. */
final class BenchImport {
    private final Packages packages;
    private final DSLContext database;
    private final Address owner;
    private final List<Unit> communes;
    private final BenchTable table;

    BenchImport(Packages packages, DSLContext database, Address owner, List<Unit> communes, BenchTable table) {
        this.packages = packages;
        this.database = database;
        this.owner = owner;
        this.communes = communes;
        this.table = table;
    }

    /** What it brings in goes again, so that the next size is what it says. */
    void measure(long values, int count) throws IOException {
        Path folder = Files.createTempDirectory("tongket-bench-package-").resolve(BenchPackage.PROGRAMME);
        BenchPackage.write(Files.createDirectory(folder), communes, count);
        try {
            long took = BenchTable.once(() -> load(folder));
            table.rate(values, "import of a package, checked and logged", count, took, copying());
        } finally {
            remove(folder);
        }
    }

    private void load(Path folder) {
        try {
            packages.load(folder, "bench", "bench", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows by COPY into a table without constraints, which only the owner may make. */
    private long copying() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (var connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                var statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("create table public.bare (like report.value)");
            copies.copyOut(
                    "copy (select * from report.value where entry_id = (select max(entry_id) from report.entry)) to stdout",
                    all);
            long start = System.nanoTime();
            copies.copyIn("copy public.bare from stdin", new ByteArrayInputStream(all.toByteArray()));
            long took = System.nanoTime() - start;
            statement.execute("drop table public.bare");
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remove(Path folder) throws IOException {
        database.execute("delete from report.value where entry_id = (select max(entry_id) from report.entry)");
        Files.delete(folder.resolve("package.yaml"));
        Files.delete(folder.resolve("values.csv"));
        Files.delete(folder);
        Files.delete(folder.getParent());
    }
}

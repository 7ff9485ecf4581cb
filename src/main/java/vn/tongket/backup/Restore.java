package vn.tongket.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.AuditChain;
import vn.tongket.base.BadInput;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.database.EmptyDatabase;
import vn.tongket.measure.RollUp;

/** Reads a backup back into an empty place: all of it or nothing. */
public final class Restore {
    private final Path data;
    private final Environment settings;

    /**
     * @param data the data directory to be
     * @param settings with TONGKET_DB_URL where a server is to hold the data
     */
    public Restore(Path data, Environment settings) {
        this.data = data;
        this.settings = settings;
    }

    /** What was read. */
    public record Read(String made, int tables, long rows, Expected expected) {}

    /** What the product must say of the data that were read: {@link #confirm}. */
    public static final class Expected {
        private final Contents contents;

        Expected(Contents contents) {
            this.contents = contents;
        }
    }

    /**
     * @param passphrase null where there is none
     * @throws BadInput when the file is no backup, is of a newer program, or when the place is not empty
     * @throws DamagedBackup when it is not what was written
     */
    public Read read(Path file, @Nullable String passphrase) throws IOException {
        try (BackupReader backup = new BackupReader(file, passphrase)) {
            Structure structure = backup.structure();
            if (!EmptyDatabase.knows(structure.tablesOf())) {
                throw BadInput.of(
                        file + " was made by a newer Tongket (tables " + structure.tablesOf()
                                + "): restore it with that one",
                        file + " do phiên bản Tongket mới hơn tạo ra (bảng dữ liệu " + structure.tablesOf()
                                + "): hãy phục hồi bằng phiên bản đó");
            }
            Set<Path> before = there();
            try (EmptyDatabase empty = EmptyDatabase.at(data, settings)) {
                return read(backup, structure, empty);
            } catch (IOException | RuntimeException e) {
                forgetAllBut(before);
                throw e;
            }
        }
    }

    private Read read(BackupReader backup, Structure structure, EmptyDatabase empty) throws IOException {
        boolean isDone = false;
        try (Connection owner = empty.owner()) {
            empty.makeTables(structure.tablesOf());
            TablesLoad load = new TablesLoad(owner, structure.tables());
            load.begin();
            Contents contents = backup.read(name -> part(name, load));
            load.end(contents.sequences());
            empty.upgrade();
            isDone = true;
            return new Read(
                    structure.made(),
                    structure.tables().size(),
                    contents.parts().stream().mapToLong(Contents.Part::rows).sum(),
                    new Expected(contents));
        } catch (SQLException e) {
            throw DatabaseUnavailable.in(e)
                    .<RuntimeException>map(away -> away)
                    .orElseGet(() -> new DamagedBackup(String.valueOf(e.getMessage()), e));
        } finally {
            if (!isDone) {
                empty.undo();
            }
        }
    }

    private BackupReader.Reading part(String name, TablesLoad load) {
        if (name.startsWith(BackupWriter.TABLE)) {
            return rows -> load.fill(name.substring(BackupWriter.TABLE.length()), rows);
        }
        if (name.equals(BackupWriter.KEY)) {
            return this::keepKey;
        }
        throw new DamagedBackup("it has a part that does not belong there: " + name);
    }

    private long keepKey(InputStream key) throws IOException {
        Path file = data.resolve(BackupWriter.KEY);
        if (Files.exists(file)) {
            throw BadInput.of(
                    file + " is there already: move it away, it is the key of other data",
                    "Đã có tệp " + file + ": hãy chuyển đi nơi khác, đó là khóa của dữ liệu khác");
        }
        Files.createDirectories(data);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, key.readAllBytes());
        return 0;
    }

    private Set<Path> there() throws IOException {
        if (!Files.exists(data)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(data)) {
            return all.collect(Collectors.toSet());
        }
    }

    /** What was begun is removed, and nothing else. */
    private void forgetAllBut(Set<Path> before) throws IOException {
        for (Path made : there()) {
            if (!before.contains(made)) {
                try (Stream<Path> all = Files.walk(made)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        }
    }

    /**
     * Asks the product about what was read.
     *
     * @param product opened over the place it was read into
     * @return what is not as it was; empty when all is
     */
    public static List<String> confirm(Expected expected, ApplicationContext product) {
        return Acting.asSystem(() -> {
            List<String> wrong = new ArrayList<>();
            AuditChain chain = product.getBean(AuditChain.class);
            AuditChain.Verdict verdict = chain.verify();
            if (verdict.broken() != null) {
                wrong.add("The audit log does not hold: " + verdict.broken());
            } else if (expected.contents.sealed() > 0 && !chain.holds(expected.contents.lastSeal())) {
                wrong.add("The audit log is not the one of the backup");
            }
            RollUp rollUp = product.getBean(RollUp.class);
            for (SampleFigure figure : expected.contents.figures()) {
                if (!figure.again(rollUp).equals(List.of(figure))) {
                    wrong.add("The figure " + figure + " is not what it was: " + figure.again(rollUp));
                }
            }
            return wrong;
        });
    }
}

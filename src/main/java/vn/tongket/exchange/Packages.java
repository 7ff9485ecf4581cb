package vn.tongket.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.audit.Audit;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.section.PackageContent;

/** Takes packages in: whole or not at all, in one transaction, one at a time. */
@Component
public class Packages {
    private final TransactionTemplate transaction;
    private final DSLContext database;
    private final PackageReader reader;
    private final PackageLoader loader;
    private final Audit audit;

    Packages(
            PlatformTransactionManager transactions,
            DSLContext database,
            PackageReader reader,
            PackageLoader loader,
            Audit audit) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.reader = reader;
        this.loader = loader;
        this.audit = audit;
    }

    /**
     * Imports a package, or only tells what importing it would change.
     *
     * @param path a folder or a zip
     * @param origin its own name, as whoever sends it calls it: mistakes name it so, and it is remembered
     * @param by who imports
     * @throws vn.tongket.base.BadInput with every mistake in it; nothing of it was stored
     */
    public Difference load(Path path, String origin, String by, boolean dryRun) throws IOException {
        try (PackageFiles files = PackageFiles.open(path, origin)) {
            PackageContent content = reader.read(files);
            return Objects.requireNonNull(transaction.execute(status -> {
                if (dryRun) {
                    status.setRollbackOnly();
                }
                return load(files, content, origin, by, dryRun);
            }));
        }
    }

    private Difference load(PackageFiles files, PackageContent content, String origin, String by, boolean dryRun) {
        ImportLock.take(database, by);
        try {
            Difference difference = loader.load(files, content, origin, by);
            if (!dryRun) {
                audit.recordBy(by, "package.imported", difference.programme(), remembered(difference, origin));
            }
            return difference;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> remembered(Difference difference, String origin) {
        return Map.of(
                "origin",
                origin,
                "changed",
                difference.sections().stream()
                        .filter(section -> !section.isNothing())
                        .map(SectionDifference::name)
                        .toList(),
                "values_added",
                difference.values().added(),
                "values_revised",
                difference.values().revised());
    }
}

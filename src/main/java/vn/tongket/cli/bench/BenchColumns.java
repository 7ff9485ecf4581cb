package vn.tongket.cli.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.tongket.measure.columnar.ColumnarCopy;

/** Measures the columnar copy: how long it takes to make, and to learn of a change. */
final class BenchColumns {
    private static final String CORRECTION = """
            with latest as (select max(value_id) as value_id from report.value where replaced_by is null and revision < 10000),
                 replaced as (
                 update report.value set replaced_by = entry_id from latest where value.value_id = latest.value_id returning value.*)
            insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, revision, quality, quantity)
            select indicator_id, unit_id, window_from, window_to, entry_id, revision + 1, 'A', 1 from replaced""";

    private final ColumnarCopy copy;
    private final DSLContext database;
    private final Path folder;
    private final BenchTable table;

    BenchColumns(ColumnarCopy copy, DSLContext database, Path folder, BenchTable table) {
        this.copy = copy;
        this.database = database;
        this.folder = folder;
        this.table = table;
    }

    void make(long values) throws IOException {
        copy.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        BenchMemory.begin();
        table.rate(values, "copy to columns, from nothing", values, BenchTable.once(copy::keepUp), null);
        table.figure(values, "memory while copying", BenchMemory.highest(), "MB");
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        table.figure(values, "the copy's file", BigDecimal.valueOf(bytes / 1_000_000), "MB");
    }

    void follow(long values) {
        copy.keepUp();
        table.time(
                values,
                "one correction, from commit to figures",
                BenchTable.best(() -> {
                    database.execute(CORRECTION);
                    copy.keepUp();
                }),
                BenchTable.best(() -> database.execute(CORRECTION)));
        copy.keepUp();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

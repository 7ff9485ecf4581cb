package vn.tongket.measure.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bản sao theo cột: opened, made, kept up and, when it is lost, made again. Whoever reads meanwhile is told to ask the record. */
@Component
public class ColumnarCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnarCopy.class);

    private final CopyFeed feed;
    private final Path folder;
    private final int memory;
    private final Duration current;
    private @Nullable CopyFile file;
    /** Whether the file is not worth opening again. */
    private boolean spoilt;

    private volatile @Nullable Followed ready;

    /**
     * @param memory in megabytes
     * @param current how many seconds after it last followed PostgreSQL it is still asked
     */
    ColumnarCopy(
            CopyFeed feed,
            @Value("${tongket.measure.copy:${tongket.data:data}/columnar}") String folder,
            @Value("${tongket.measure.copy-memory:${TONGKET_COPY_MEMORY:600}}") int memory,
            @Value("${tongket.measure.copy-current:60}") int current) {
        this.feed = feed;
        this.folder = Path.of(folder);
        this.memory = memory;
        this.current = Duration.ofSeconds(current);
    }

    /** @param at when it held what PostgreSQL held, by the machine's running clock */
    private record Followed(CopyFile file, long at) {
        Duration ago() {
            return Duration.ofNanos(System.nanoTime() - at);
        }
    }

    /**
     * One moment of the copy.
     *
     * @param connection to be closed by who asked
     * @param asOf what was committed before is in
     * @param snapshot the transactions of PostgreSQL that are in, as {@code pg_current_snapshot()} writes them
     */
    public record Opened(DuckDBConnection connection, Instant asOf, String snapshot) {
        /** Whether no value was changed by what the running transaction of PostgreSQL sees and the copy does not. */
        public boolean seesAllOf(DSLContext transaction) {
            return CopyFeed.seesAll(transaction, snapshot);
        }
    }

    /** @throws CopyUnavailable while it is not made, lost, or behind for long */
    public Opened open() {
        Followed now = ready;
        if (now == null) {
            throw new CopyUnavailable("the columnar copy is not ready");
        }
        if (!isCurrent(now)) {
            throw new CopyUnavailable("the columnar copy has not followed PostgreSQL for "
                    + now.ago().toSeconds() + " s");
        }
        try {
            return opened(now.file().duplicate());
        } catch (SQLException e) {
            throw new CopyUnavailable("the columnar copy is lost: " + e.getMessage(), e);
        }
    }

    private static Opened opened(DuckDBConnection connection) throws SQLException {
        CopyPoint point = null;
        try {
            connection.setAutoCommit(false);
            point = CopyFile.point(connection);
        } finally {
            if (point == null) {
                connection.close();
            }
        }
        if (point == null) {
            throw new CopyUnavailable("the columnar copy is empty");
        }
        return new Opened(connection, point.takenAt(), point.snapshot());
    }

    /** Whether a file stands in its folder: kept up by this process, or made by one before. */
    public boolean isMade() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException none) {
            return false;
        }
    }

    /** Whether {@link #open} would give something. */
    public boolean isReady() {
        Followed now = ready;
        return now != null && isCurrent(now);
    }

    private boolean isCurrent(Followed now) {
        return now.ago().compareTo(current) <= 0;
    }

    /**
     * Brings the copy to what is committed now: by what changed since, or whole where that is not known.
     *
     * @throws CopyUnavailable when the file is another process's, or its disk is full: then nothing half-filled is left
     * @throws org.springframework.dao.DataAccessException where PostgreSQL does not answer
     */
    public synchronized void keepUp() {
        try {
            CopyFile open = opened();
            long began = System.nanoTime();
            bring(open);
            ready = new Followed(open, began);
        } catch (CopyUnavailable e) {
            drop();
            throw e;
        } catch (CopyWidth.TooWide e) {
            drop();
            throw new CopyUnavailable("the columnar copy cannot hold a number exactly: " + e.getMessage(), e);
        } catch (org.jooq.exception.DataAccessException e) {
            spoilt = spoilt || !(e.getCause() instanceof PSQLException);
            drop();
            throw new CopyUnavailable("the columnar copy could not follow: " + words(e), e);
        }
    }

    /** What the database said, without what was under way. */
    private static String words(Throwable failure) {
        Throwable said = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    private CopyFile opened() {
        if (file != null && !file.isThere()) {
            LOG.warn("The columnar copy was deleted; it is made again");
            drop();
        }
        if (file == null) {
            file = CopyFile.open(folder, memory);
        }
        return file;
    }

    private void bring(CopyFile open) {
        try {
            feed.read(moment -> bring(open, moment));
        } catch (CopyWidth.TooWide needsMore) {
            feed.read(moment -> fill(open, moment, CopyWidth.WIDE));
        }
    }

    private void bring(CopyFile file, CopyFeed.Moment moment) throws SQLException {
        CopyPoint before = file.point();
        if (before == null || !before.leadsTo(moment.point())) {
            fill(file, moment, CopyWidth.NARROW);
        } else if (!before.snapshot().equals(moment.point().snapshot())) {
            file.follow(moment, moment.changesSince(before));
        }
    }

    private void fill(CopyFile file, CopyFeed.Moment moment, CopyWidth width) throws SQLException {
        spoilt = true;
        file.fill(moment, width);
        spoilt = false;
    }

    /** What is being read from it ends in an error, which makes the reader ask the record. */
    private void drop() {
        ready = null;
        CopyFile dropped = file;
        file = null;
        try {
            if (dropped != null) {
                dropped.close();
            }
        } catch (CopyUnavailable e) {
            LOG.debug("It is thrown away whether it closes or not", e);
        }
        if (spoilt) {
            clear();
        }
    }

    /** A full disk is not left full of half a copy. */
    private void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path left : files.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(left);
            }
            spoilt = false;
        } catch (IOException e) {
            LOG.warn("What is left of a columnar copy cannot be removed from {}: {}", folder, e.getMessage());
        }
    }

    /** About how many values the record holds. */
    public long estimatedValues() {
        return feed.estimate();
    }

    @Override
    public synchronized void close() {
        drop();
    }
}

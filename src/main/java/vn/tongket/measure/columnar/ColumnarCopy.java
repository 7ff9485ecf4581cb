package vn.tongket.measure.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
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
    private @Nullable CopyFile file;
    private volatile @Nullable CopyFile ready;

    ColumnarCopy(
            CopyFeed feed,
            @Value("${tongket.measure.copy:${tongket.data:data}/columnar}") String folder,
            @Value("${tongket.measure.copy-memory:${TONGKET_COPY_MEMORY:600}}") int memory) {
        this.feed = feed;
        this.folder = Path.of(folder);
        this.memory = memory;
    }

    /**
     * One moment of the copy.
     *
     * @param connection to be closed by who asked
     * @param asOf what was committed before is in
     */
    public record Opened(DuckDBConnection connection, Instant asOf) {}

    /** @throws CopyUnavailable while it is not made, or lost */
    public Opened open() {
        CopyFile now = ready;
        if (now == null) {
            throw new CopyUnavailable("the columnar copy is not ready");
        }
        try {
            return opened(now.duplicate());
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
        return new Opened(connection, point.takenAt());
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
        return ready != null;
    }

    /**
     * Brings the copy to what is committed now: by what changed since, or whole where that is not known.
     *
     * @throws CopyUnavailable when the file is another process's, or its disk is full
     * @throws org.springframework.dao.DataAccessException where PostgreSQL does not answer
     */
    public synchronized void keepUp() {
        try {
            CopyFile open = opened();
            bring(open);
            ready = open;
        } catch (CopyUnavailable e) {
            drop();
            throw e;
        } catch (CopyWidth.TooWide e) {
            drop();
            throw new CopyUnavailable("the columnar copy cannot hold a number exactly: " + e.getMessage(), e);
        } catch (org.jooq.exception.DataAccessException e) {
            drop();
            throw new CopyUnavailable("the columnar copy could not follow: " + e.getMessage(), e);
        }
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
            feed.read(moment -> open.fill(moment, CopyWidth.WIDE));
        }
    }

    private static void bring(CopyFile file, CopyFeed.Moment moment) throws SQLException {
        CopyPoint before = file.point();
        if (before == null || !before.leadsTo(moment.point())) {
            file.fill(moment, CopyWidth.NARROW);
        } else if (!before.snapshot().equals(moment.point().snapshot())) {
            file.follow(moment, moment.changesSince(before));
        }
    }

    /** What is being read from it ends in an error, which makes the reader ask the record. */
    private void drop() {
        ready = null;
        CopyFile dropped = file;
        file = null;
        if (dropped != null) {
            dropped.close();
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

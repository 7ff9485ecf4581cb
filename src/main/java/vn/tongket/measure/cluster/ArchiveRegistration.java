package vn.tongket.measure.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.measure.archive.ArchiveCheck;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Manifest;
import vn.tongket.measure.archive.PublishedFile;
import vn.tongket.measure.archive.Sums;

/** Makes an archive known to the cluster. Roll-ups see it in one step, once every file was counted and added up there. */
@Component
public class ArchiveRegistration {
    /** Every value is read and added up, however many there are. */
    private static final int LONGEST_SECONDS = 7_200;

    private static final Pattern LOCATION = Pattern.compile("[a-z][a-z0-9]*://[^'\\s]*");

    private final Cluster cluster;
    private final TrinoSettings settings;

    ArchiveRegistration(Cluster cluster, TrinoSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * @param folder of the archive, as this process sees it
     * @param location of the same folder, as the cluster sees it: {@code s3://bucket/archive}, {@code local:///archive}
     * @throws BadInput when the archive does not hold every value, or a file differs from its manifest here or there
     * @throws ClusterUnavailable while the cluster is away
     */
    public Manifest register(Path folder, String location) {
        if (!LOCATION.matcher(location).matches()) {
            throw BadInput.of(
                    "'" + location
                            + "' is no location: write it as the cluster does, for example s3://bucket/archive or local:///archive",
                    "Địa chỉ kho không đúng");
        }
        Manifest manifest = ArchiveCheck.check(folder);
        refusePart(folder, manifest);
        Connection connection = cluster.connect(Math.max(settings.seconds(), LONGEST_SECONDS));
        try (Statement statement = connection.createStatement()) {
            register(connection, statement, manifest, location);
            return manifest;
        } catch (SQLException e) {
            throw new ClusterUnavailable(Cluster.words(e), e);
        } finally {
            Cluster.close(connection);
        }
    }

    /** A roll-up over a part of the values would be short of the rest. */
    private static void refusePart(Path folder, Manifest manifest) {
        if (manifest.audience() != Audience.INTERNAL || !manifest.whole()) {
            throw BadInput.of(
                    folder + " does not hold every approved value: publish with --internal and without --programme",
                    "Kho không chứa toàn bộ số liệu đã duyệt");
        }
    }

    private void register(Connection connection, Statement statement, Manifest manifest, String location)
            throws SQLException {
        Registered now = Registered.of(manifest);
        statement.execute("create schema if not exists " + settings.schema());
        List<Registered> known = cluster.registered(connection);
        if (!known.contains(now)) {
            forget(statement, now);
            statement.execute(table(now, manifest, location));
            statement.execute("call " + settings.catalog() + ".system.sync_partition_metadata('" + settings.schema()
                    + "', '" + now.table() + "', 'FULL')");
            refuseDifferent(statement, now, manifest);
            statement.execute(view(now));
        }
        for (Registered old : known) {
            if (!old.generation().equals(now.generation()) && !old.generation().equals(manifest.previous())) {
                forget(statement, old);
            }
        }
    }

    /** The table is of files that are not the cluster's: they stay. */
    private static void forget(Statement statement, Registered old) throws SQLException {
        statement.execute("drop view if exists " + old.view());
        statement.execute("drop table if exists " + old.table());
    }

    private static String table(Registered now, Manifest manifest, String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        return """
                create table %s (
                    indicator_id integer, unit_id integer, window_from date, window_to date, breakdown varchar, quality varchar,
                    quantity %2$s, numerator %2$s, denominator %2$s, programme varchar, year integer)
                with (format = 'PARQUET', partitioned_by = array['programme', 'year'], external_location = '%3$s')""".formatted(now.table(), manifest.decimals(), folder + now.generation() + "/values");
    }

    /** As the view report.current_value of PostgreSQL has it. */
    private static String view(Registered now) {
        return """
                create view %s comment '%s' as
                select *, breakdown = '' as is_total,
                       quality = 'N' or (quality in ('A', 'E') and quantity is not null) as has_quantity,
                       quality = 'N' or (quality in ('A', 'E') and numerator is not null and denominator is not null) as has_parts
                  from %s""".formatted(now.view(), now.comment().replace("'", "''"), now.table());
    }

    private record Content(long rows, Sums sums) {}

    /** The cluster may see another folder than this process, or an older state of it. */
    private static void refuseDifferent(Statement statement, Registered now, Manifest manifest) throws SQLException {
        Map<String, Content> seen = seen(statement, now);
        List<String> different = new ArrayList<>();
        for (PublishedFile file : manifest.valueFiles()) {
            String path = file.path().substring(file.path().indexOf("/values/"));
            Content there = seen.remove(path);
            if (there == null || there.rows != file.rows() || !there.sums.equals(file.sums())) {
                different.add(file.path() + ": the cluster sees " + (there == null ? "no such file" : there));
            }
        }
        seen.keySet().forEach(path -> different.add(path + ": the cluster sees it, the manifest does not name it"));
        if (!different.isEmpty()) {
            forget(statement, now);
            throw BadInput.of(String.join("\n", different), "Cụm máy đọc kho không khớp với bản kê khai");
        }
    }

    private static Map<String, Content> seen(Statement statement, Registered now) throws SQLException {
        Map<String, Content> seen = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery("select \"$path\", count(*), sum(quantity), sum(numerator), sum(denominator)"
                        + " from " + now.table() + " group by 1")) {
            while (row.next()) {
                String path = row.getString(1);
                Sums sums = Sums.of(row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5));
                seen.put(path.substring(path.indexOf("/values/")), new Content(row.getLong(2), sums));
            }
        }
        return seen;
    }
}

package vn.tongket.measure.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.measure.columnar.CopyPoint;
import vn.tongket.measure.columnar.CopyUnavailable;
import vn.tongket.measure.columnar.CopyWidth;
import vn.tongket.measure.columnar.StandingValues;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.Sight;

/**
 * Xuất kho dữ liệu: writes the approved values of one moment beside what stood, and lets them stand in one step. A kill or a full
 * disk before that leaves what stood; the next publishing clears the rest away.
 */
@Component
public class Publishing {
    private final StandingValues values;
    private final Programmes programmes;
    private final Sight sight;
    private final SideTables sideTables;
    private final int memory;

    Publishing(
            StandingValues values,
            Programmes programmes,
            Sight sight,
            SideTables sideTables,
            @Value("${tongket.measure.copy-memory:${TONGKET_COPY_MEMORY:600}}") int memory) {
        this.values = values;
        this.programmes = programmes;
        this.sight = sight;
        this.sideTables = sideTables;
        this.memory = memory;
    }

    /**
     * @param programme only this one; null: all that the audience may have
     * @throws BadInput when the folder holds something else, or the programme is unknown or not to be published
     * @throws ArchiveFailed when the disk takes no more, or a number fits no column
     */
    public Manifest publish(Path folder, Audience audience, @Nullable String programme) {
        if (programme != null) {
            refuseUnpublished(programmes.require(programme), audience);
        }
        try (ArchiveFolder open = ArchiveFolder.open(folder)) {
            Manifest before = standing(folder, audience);
            try {
                open.sweep(before);
                Manifest now = write(folder, open, before, new Wanted(audience, programme));
                ManifestFile.stand(folder, now);
                return now;
            } finally {
                open.sweep(ManifestFile.standing(folder).orElse(null));
            }
        } catch (IOException | SQLException | CopyUnavailable e) {
            throw failed(folder, e.getMessage(), e);
        } catch (CopyWidth.TooWide | ArithmeticException e) {
            throw failed(folder, "no column holds a number exactly: " + e.getMessage(), e);
        }
    }

    private static ArchiveFailed failed(Path folder, @Nullable String why, Exception cause) {
        return new ArchiveFailed(
                "Nothing was published to " + folder + ", and what stood there still stands: " + why, cause);
    }

    private record Wanted(Audience audience, @Nullable String programme) {}

    private void refuseUnpublished(Programme programme, Audience audience) {
        if (audience == Audience.PUBLIC && sight.face(programme.code()).isEmpty()) {
            throw BadInput.of(
                    "Programme " + programme.code()
                            + " is not published: publish it first; --internal writes an archive for this installation"
                            + " alone",
                    "Chương trình “" + programme.title() + "” chưa được công khai");
        }
    }

    private static @Nullable Manifest standing(Path folder, Audience audience) {
        Optional<Manifest> standing = ManifestFile.standing(folder);
        if (standing.isPresent() && standing.get().audience() != audience) {
            throw BadInput.of(
                    folder + " holds an archive that is " + standing.get().audience() + ": publish what is " + audience
                            + " into a folder of its own",
                    "Thư mục đang chứa kho dành cho đối tượng khác; hãy chọn một thư mục riêng");
        }
        return standing.orElse(null);
    }

    private Manifest write(Path folder, ArchiveFolder open, @Nullable Manifest before, Wanted wanted)
            throws IOException, SQLException {
        try {
            return write(folder, open, before, wanted, CopyWidth.NARROW);
        } catch (CopyWidth.TooWide needsMore) {
            return write(folder, open, before, wanted, CopyWidth.WIDE);
        }
    }

    private Manifest write(Path folder, ArchiveFolder open, @Nullable Manifest before, Wanted wanted, CopyWidth width)
            throws IOException, SQLException {
        Path database = open.beginStaging().resolve("staging.duckdb");
        try (Staging staging = Staging.open(database, memory, width)) {
            CopyPoint point = staging.gather(values::read);
            // Read after the values, so that each value's indicator is among them.
            List<Programme> included = sideTables.programmes(wanted.audience, wanted.programme);
            List<SideTable> tables = sideTables.of(included);
            for (SideTable table : tables) {
                staging.add(table);
            }
            Path generation = open.begin(point.takenAt());
            List<PublishedFile> files = new GenerationFiles(folder, generation, staging).write(tables);
            long published = files.stream()
                    .filter(file -> file.sums() != null)
                    .mapToLong(PublishedFile::rows)
                    .sum();
            refuseLoss(wanted, staging, published);
            return new Manifest(
                    Manifest.FORMAT,
                    wanted.audience,
                    included.stream().map(Programme::code).sorted().toList(),
                    wanted.programme == null,
                    point.takenAt(),
                    point.origin(),
                    point.snapshot(),
                    name(generation),
                    before == null ? null : before.generation(),
                    width.type(),
                    published,
                    files);
        }
    }

    private static String name(Path path) {
        return Objects.toString(path.getFileName());
    }

    private static void refuseLoss(Wanted wanted, Staging staging, long published) throws SQLException {
        if (wanted.audience == Audience.INTERNAL && wanted.programme == null && staging.count() != published) {
            throw new SQLException(staging.count() - published
                    + " values belong to no programme: it was removed meanwhile; publish again");
        }
    }
}

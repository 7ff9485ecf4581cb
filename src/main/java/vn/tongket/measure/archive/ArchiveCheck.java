package vn.tongket.measure.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

/** Whether an archive is what its manifest says: every file there and unchanged, every row readable, every sum the same. */
public final class ArchiveCheck {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private ArchiveCheck(Path folder) {
        this.folder = folder;
    }

    /**
     * @return what the manifest says, and the files bear out
     * @throws BadInput naming every file that differs, and how
     * @throws ArchiveFailed where the files cannot be read
     */
    public static Manifest check(Path folder) {
        Manifest manifest = ManifestFile.standing(folder)
                .orElseThrow(() -> BadInput.of(
                        "There is no archive in " + folder + ": it has no manifest.json",
                        "Thư mục không có kho dữ liệu: thiếu tệp manifest.json"));
        ArchiveCheck check = new ArchiveCheck(folder);
        try {
            check.all(manifest);
        } catch (IOException | SQLException e) {
            throw new ArchiveFailed("The archive in " + folder + " cannot be checked: " + e.getMessage(), e);
        }
        if (!check.problems.isEmpty()) {
            throw new BadInput(check.problems);
        }
        return manifest;
    }

    private void all(Manifest manifest) throws IOException, SQLException {
        try (ParquetReader reader = new ParquetReader()) {
            for (PublishedFile file : manifest.files()) {
                check(reader, file);
            }
        }
        strangers(manifest);
        long rows =
                manifest.valueFiles().stream().mapToLong(PublishedFile::rows).sum();
        if (rows != manifest.values()) {
            differs("manifest.json", "says " + manifest.values() + " values, its files come to " + rows);
        }
    }

    private void check(ParquetReader reader, PublishedFile file) throws IOException {
        Path path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            differs(file.path(), "is missing");
        } else if (Files.size(path) != file.bytes()) {
            differs(file.path(), "has " + Files.size(path) + " bytes, not " + file.bytes());
        } else if (!Checksum.of(path).equals(file.sha256())) {
            differs(file.path(), "was changed: its SHA-256 is " + Checksum.of(path) + ", not " + file.sha256());
        } else {
            content(reader, file, path);
        }
    }

    private void content(ParquetReader reader, PublishedFile file, Path path) {
        try {
            ParquetReader.Content meant = new ParquetReader.Content(file.rows(), file.sums());
            ParquetReader.Content read = reader.read(path, file.sums() != null);
            if (!read.equals(meant)) {
                differs(file.path(), "reads as " + read + ", not as " + meant);
            }
        } catch (SQLException e) {
            differs(file.path(), "cannot be read: " + e.getMessage());
        }
    }

    /** A reader takes every file below the folder of values for one of them. */
    private void strangers(Manifest manifest) throws IOException {
        Set<Path> known = manifest.files().stream()
                .map(file -> folder.resolve(file.path()).normalize())
                .collect(Collectors.toSet());
        Path values = folder.resolve(manifest.generation()).resolve("values");
        if (!Files.isDirectory(values)) {
            return;
        }
        try (Stream<Path> files = Files.walk(values)) {
            files.filter(Files::isRegularFile)
                    .map(Path::normalize)
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .forEach(file -> differs(folder.normalize().relativize(file).toString(), "is not in the manifest"));
        }
    }

    private void differs(String file, String how) {
        problems.add(Problem.hard(file, 0, 0, how, "tệp không khớp với bản kê khai của kho"));
    }
}

package vn.tongket.measure.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the files of one archive; each is read again before it is taken for written. */
final class GenerationFiles {
    private static final String SUMS_FILE = "SHA256SUMS";
    private static final String EXPLANATION = "README.txt";

    private final Path folder;
    private final Path generation;
    private final Staging staging;
    private final List<PublishedFile> files = new ArrayList<>();

    GenerationFiles(Path folder, Path generation, Staging staging) {
        this.folder = folder;
        this.generation = generation;
        this.staging = staging;
    }

    List<PublishedFile> write(List<SideTable> tables) throws IOException, SQLException {
        Files.createDirectory(generation.resolve("values"));
        try (ParquetReader reader = new ParquetReader()) {
            for (Staging.Part part : staging.parts()) {
                Path file = generation.resolve(
                        "values/programme=" + part.programme() + "/year=" + part.year() + "/part-0.parquet");
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                staging.write(part, file);
                take(reader, file, new ParquetReader.Content(part.rows(), part.sums()));
            }
            for (SideTable table : tables) {
                Path file = generation.resolve(table.name() + ".parquet");
                staging.write(table, file);
                take(reader, file, new ParquetReader.Content(table.rows().size(), null));
            }
        }
        explain();
        sum();
        return files;
    }

    private void take(ParquetReader reader, Path file, ParquetReader.Content meant) throws IOException, SQLException {
        @Nullable Sums sums = meant.sums();
        ParquetReader.Content read = reader.read(file, sums != null);
        if (!read.equals(meant)) {
            throw new SQLException(file + " was written as " + meant + " and reads as " + read);
        }
        ManifestFile.force(file);
        files.add(new PublishedFile(path(file), meant.rows(), sums, Files.size(file), Checksum.of(file)));
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void explain() throws IOException {
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream("/archive/" + EXPLANATION))) {
            Files.copy(text, generation.resolve(EXPLANATION));
        }
    }

    /** For {@code sha256sum -c} beside the file. */
    private void sum() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (PublishedFile file : files) {
            String within = generation.relativize(folder.resolve(file.path())).toString();
            lines.append(file.sha256()).append("  ").append(within).append('\n');
        }
        Files.writeString(generation.resolve(SUMS_FILE), lines);
    }
}

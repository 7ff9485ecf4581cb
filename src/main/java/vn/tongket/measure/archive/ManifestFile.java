package vn.tongket.measure.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

/** {@code manifest.json}: the only file of an archive that is ever replaced, and in one step. */
final class ManifestFile {
    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestFile() {}

    /**
     * The archive that stands in the folder.
     *
     * @throws BadInput when the manifest cannot be read, or is of another format
     */
    static Optional<Manifest> standing(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw refused(file, "its format is '" + manifest.format() + "', not " + Manifest.FORMAT);
            }
            return Optional.of(manifest);
        } catch (IOException | JacksonException e) {
            throw refused(
                    file,
                    "it cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static BadInput refused(Path file, String why) {
        return new BadInput(List.of(Problem.hard(
                file.toString(),
                0,
                0,
                why + "; publish again into an empty folder",
                "không đọc được tệp kê khai của kho; hãy xuất lại vào một thư mục trống")));
    }

    /** From here on this is the archive. A kill before leaves the one that stood; after, this one. */
    static void stand(Path folder, Manifest manifest) throws IOException {
        Path written = folder.resolve(NAME + ".new");
        Files.writeString(written, JSON.writeValueAsString(manifest) + "\n");
        force(written);
        Files.move(written, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** To the disk itself: a power cut right after must not leave a manifest that names files which are not there. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

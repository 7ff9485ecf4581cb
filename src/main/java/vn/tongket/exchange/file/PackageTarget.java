package vn.tongket.exchange.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Where an export goes: a folder, or a zip when the name ends so. A zip is the same, byte for byte, for the same content. */
public final class PackageTarget implements AutoCloseable {
    /** The first moment a zip can name; the day of an export does not belong to what it says. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path path;
    private final @Nullable ZipOutputStream zip;

    private PackageTarget(Path path, @Nullable ZipOutputStream zip) {
        this.path = path;
        this.zip = zip;
    }

    public static PackageTarget at(Path path) throws IOException {
        if (String.valueOf(path.getFileName()).endsWith(".zip")) {
            return new PackageTarget(path, new ZipOutputStream(Files.newOutputStream(path)));
        }
        Files.createDirectories(path);
        for (String name : PackageFiles.ALL) {
            Files.deleteIfExists(path.resolve(name));
        }
        return new PackageTarget(path, null);
    }

    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    public void file(String name, Writing writing) throws IOException {
        if (zip == null) {
            try (OutputStream out = Files.newOutputStream(path.resolve(name))) {
                writing.write(out);
            }
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        writing.write(new KeptOpen(zip));
        zip.closeEntry();
    }

    /** The end of one file is not the end of the zip. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}

package vn.tongket.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.tongket.base.BadInput;

/** The files of a package, out of a folder or a zip: only those a package may hold, none larger than it may be. */
public abstract sealed class PackageFiles implements AutoCloseable permits FolderFiles, ZipFiles {
    public static final String PACKAGE = "package.yaml";
    public static final String UNITS = "units.csv";
    public static final String SUCCESSION = "succession.csv";
    public static final String VALUES = "values.csv";
    public static final String FINDINGS = "findings.csv";
    public static final List<String> ALL = List.of(PACKAGE, UNITS, SUCCESSION, VALUES, FINDINGS);

    /** Values come as a stream and may be many; the others are read whole. */
    public static final long LARGEST_VALUES = 1L << 30;

    static final long LARGEST_OTHER = 16L << 20;

    /** The largest we know has half a megabyte. */
    static final long LARGEST_PACKAGE = 8L << 20;

    /** Rows of a table that is held whole: values come as a stream and may be more. */
    public static final int MOST_ROWS = 100_000;

    /** Opens a folder or a zip; refuses anything else. */
    public static PackageFiles open(Path path, String origin) throws IOException {
        if (!Files.exists(path)) {
            throw BadInput.of("There is no file or folder " + path, "Không có tệp hoặc thư mục " + path);
        }
        // A file that was sent lies here under another name than its own.
        String name = origin.isEmpty() ? String.valueOf(path.getFileName()) : origin;
        PackageFiles files = Files.isDirectory(path) ? new FolderFiles(path) : ZipFiles.open(path, name);
        if (!files.names().contains(PACKAGE)) {
            files.close();
            throw BadInput.of(
                    name + " holds no package.yaml: a package is a folder with package.yaml, or a zip of one",
                    name
                            + " không có package.yaml: gói là một thư mục có tệp package.yaml, hoặc tệp zip của thư mục đó");
        }
        return files;
    }

    static long largest(String name) {
        return switch (name) {
            case VALUES -> LARGEST_VALUES;
            case PACKAGE -> LARGEST_PACKAGE;
            default -> LARGEST_OTHER;
        };
    }

    public static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    public abstract Set<String> names();

    abstract long size(String name) throws IOException;

    public abstract InputStream open(String name) throws IOException;

    public byte[] read(String name) throws IOException {
        try (InputStream content = open(name)) {
            return content.readAllBytes();
        }
    }

    @Override
    public abstract void close() throws IOException;

    static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}

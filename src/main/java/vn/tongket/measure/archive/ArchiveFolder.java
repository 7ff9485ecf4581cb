package vn.tongket.measure.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;

/** The folder of an archive while this process, and no other, publishes into it. */
final class ArchiveFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String STAGING = ".staging";
    private static final Pattern GENERATION = Pattern.compile("g\\d{8}t\\d{9}z");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'g'yyyyMMdd't'HHmmssSSS'z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final FileChannel lock;

    private ArchiveFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws BadInput when another publishing is at work there, or something else lies there */
    static ArchiveFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        refuseForeign(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw BadInput.of(
                    "Another publishing is at work in " + folder + "; wait until it has ended",
                    "Đang có lần xuất khác vào thư mục này; hãy chờ xong rồi làm lại");
        }
        return new ArchiveFolder(folder, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException withinThisProcess) {
            return null;
        }
    }

    /** Generations are removed from here later: a folder that somebody uses for something else is not touched. */
    private static void refuseForeign(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> foreign = files.map(ArchiveFolder::name)
                    .filter(name -> !name.startsWith("manifest.json") && !name.startsWith(".") && !isGeneration(name))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                throw BadInput.of(
                        folder + " holds something else (" + foreign.getFirst()
                                + "): publish into an empty folder, or into one that was published into before",
                        "Thư mục có tệp khác (" + foreign.getFirst()
                                + "); hãy chọn một thư mục trống hoặc thư mục đã xuất lần trước");
            }
        }
    }

    private static String name(Path path) {
        return Objects.toString(path.getFileName());
    }

    private static boolean isGeneration(String name) {
        return GENERATION.matcher(name).matches();
    }

    /** A new folder for what is needed only while the values are gathered; goes at the next {@link #sweep}. */
    Path beginStaging() throws IOException {
        Path staging = folder.resolve(STAGING);
        if (Files.exists(staging)) {
            remove(staging);
        }
        return Files.createDirectory(staging);
    }

    /** A new folder for the files of a moment; in lower case, since engines fold the names of tables made of it. */
    Path begin(Instant moment) throws IOException {
        return Files.createDirectory(folder.resolve(NAME.format(moment)));
    }

    /** Removes what neither stands nor stood right before: archives of former days, and what a killed run left. */
    void sweep(@Nullable Manifest standing) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file ->
                            name(file).equals(STAGING) || isGeneration(name(file)) && !isKept(name(file), standing))
                    .toList();
            for (Path generation : old) {
                remove(generation);
            }
        }
    }

    private static boolean isKept(String generation, @Nullable Manifest standing) {
        return standing != null && (generation.equals(standing.generation()) || generation.equals(standing.previous()));
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

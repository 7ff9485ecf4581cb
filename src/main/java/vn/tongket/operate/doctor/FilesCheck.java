package vn.tongket.operate.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.operate.DiskRoom;

/** The data directory: who may read it, and how much room there is. And the backups: how old the newest is. */
final class FilesCheck {
    /** What opens the data to whoever can read it. */
    private static final List<String> SECRETS =
            List.of("password", "app-password", "secret.key", "postgres.log", "errors.log");

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** A night and a little. */
    private static final Duration OLD = Duration.ofHours(26);

    private FilesCheck() {}

    static List<LookedAt> look(Path data, @Nullable String backups) {
        List<LookedAt> found = new ArrayList<>();
        try {
            if (Files.isDirectory(data)) {
                rights(data, found);
            } else {
                found.add(LookedAt.look("There is no data directory " + data + " yet: the first start makes it."));
            }
            DiskRoom room = DiskRoom.of(data);
            found.add(
                    switch (room.state()) {
                        case OK, OFF -> LookedAt.ok("The disk of the data directory has room: " + room + ".");
                        case SCARCE -> LookedAt.look("The disk of the data directory is nearly full: " + room + ".");
                        case TROUBLE ->
                            LookedAt.wrong("The disk of the data directory is full: " + room
                                    + ". PostgreSQL stops when it can write no more; make room.");
                    });
            found.add(age(backups));
        } catch (IOException e) {
            found.add(LookedAt.wrong("The data directory cannot be looked at: " + e.getMessage()));
        }
        return found;
    }

    private static void rights(Path data, List<LookedAt> found) throws IOException {
        int before = found.size();
        if (!Files.isWritable(data)) {
            found.add(LookedAt.wrong("This account may not write into " + data + "."));
        }
        List<Path> all = new ArrayList<>(List.of(data));
        SECRETS.stream().map(data::resolve).filter(Files::exists).forEach(all::add);
        for (Path path : all) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
            if (rights.stream().anyMatch(OTHERS::contains)) {
                found.add(LookedAt.wrong(path + " can be read by other accounts ("
                        + PosixFilePermissions.toString(rights) + "): chmod go= " + path));
            }
        }
        if (found.size() == before) {
            found.add(LookedAt.ok("The data directory and its secrets are its owner's alone."));
        }
    }

    private static LookedAt age(@Nullable String backups) throws IOException {
        if (backups == null || backups.isBlank()) {
            return LookedAt.look("TONGKET_BACKUPS names no folder of backups, so nobody knows whether there are any"
                    + " (docs/operate/backup.md).");
        }
        Path folder = Path.of(backups);
        if (!Files.isDirectory(folder)) {
            return LookedAt.wrong("The folder of backups " + folder + " is not there.");
        }
        Instant newest = Instant.EPOCH;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> !path.toString().endsWith(".part")).toList()) {
                FileTime made = Files.getLastModifiedTime(file);
                newest = made.toInstant().isAfter(newest) ? made.toInstant() : newest;
            }
        }
        if (newest.equals(Instant.EPOCH)) {
            return LookedAt.wrong("The folder of backups " + folder + " is empty.");
        }
        Duration age = Duration.between(newest, Now.instant());
        String words = "The newest backup is " + age.toHours() + " hours old.";
        return age.compareTo(OLD) > 0 ? LookedAt.wrong(words + " Is the schedule running?") : LookedAt.ok(words);
    }
}

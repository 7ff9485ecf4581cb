package vn.tongket.database;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under. It refuses to run as root, so a root process lends it an unprivileged one; anybody
 * else runs it as themselves.
 */
record SystemAccount(String name, boolean borrowed) {
    /** Number of that capability, see capabilities(7). */
    private static final int DAC_READ_SEARCH = 2;

    /** {@code tongket} if the machine has it (our systemd unit creates it), else {@code postgres}, else {@code nobody}. */
    static SystemAccount current(Path somewhereOwned) throws IOException {
        String me = Files.getOwner(somewhereOwned).getName();
        if (!System.getProperty("user.name").equals("root")) {
            return new SystemAccount(me, false);
        }
        for (String name : List.of("tongket", "postgres", "nobody")) {
            try {
                somewhereOwned.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
                return new SystemAccount(name, true);
            } catch (IOException noSuchAccount) {
                continue;
            }
        }
        throw new DatabaseUnavailable("PostgreSQL does not run as root and this machine has no account to lend it:"
                + " create one with 'useradd --system tongket', or start Tongket as an ordinary user.");
    }

    /** Makes {@code directory} and all below it this account's. */
    void own(Path directory) throws IOException {
        if (!borrowed) {
            return;
        }
        var owner = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }

    /** The command as this account would have to run it. */
    List<String> run(Path directory, List<String> command) throws IOException {
        if (!borrowed) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid", name, "--clear-groups"));
        if (!reachable(directory)) {
            // A checkout below /root or a private temporary folder: the account may pass through, and read, nothing
            // more.
            whole.addAll(List.of("--inh-caps", "-all,+dac_read_search", "--ambient-caps", "-all,+dac_read_search"));
        }
        whole.addAll(command);
        return whole;
    }

    /**
     * What a data directory's owner leaves to others: nothing. Only where a borrowed account has to pass through it, and this
     * process (in a container, for example) may not lend it the power to pass through closed folders, that, and no more.
     */
    Set<PosixFilePermission> rightsOfDirectory() throws IOException {
        return PosixFilePermissions.fromString(borrowed && !mayLendPassage() ? "rwx--x--x" : "rwx------");
    }

    /** Whether CAP_DAC_READ_SEARCH is among what this process could hand on. */
    private static boolean mayLendPassage() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("CapBnd:"))
                    .map(line ->
                            new BigInteger(line.substring("CapBnd:".length()).strip(), 16))
                    .anyMatch(powers -> powers.testBit(DAC_READ_SEARCH));
        }
    }

    private static boolean reachable(Path directory) throws IOException {
        for (Path parent = directory.toAbsolutePath(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}

package vn.tongket.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;

/**
 * A package as a zip: read in place, never unpacked to disk. Names that leave the folder, links, unknown files, too many
 * entries and content that swells beyond reason are refused before anything of it is read.
 */
final class ZipFiles extends PackageFiles {
    /** A package has five files; a folder entry and what an operating system adds may stand beside them. */
    private static final int MOST_ENTRIES = 50;

    /** Text shrinks twenty-fold at most; deflate cannot shrink anything more than 1032-fold. */
    private static final long STEEPEST = 200;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String file;

    /** @param name as whoever sent it calls it */
    public static ZipFiles open(Path path, String name) throws IOException {
        if (ZipEntryCount.isBeyond(MOST_ENTRIES, path)) {
            throw BadInput.of(
                    name + " holds more than " + MOST_ENTRIES + " entries, or is a ZIP64; a package has at most "
                            + ALL.size() + " files",
                    name + " chứa hơn " + MOST_ENTRIES + " mục, hoặc là tệp ZIP64; một gói có nhiều nhất " + ALL.size()
                            + " tệp. Nén lại, chỉ gồm các tệp của gói.");
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException notAZip) {
            throw BadInput.of(
                    name + " is neither a folder nor a zip file that can be read",
                    name + " không phải là thư mục hay tệp zip đọc được");
        }
        ZipFiles files = new ZipFiles(zip, name);
        if (!files.problems.isEmpty()) {
            zip.close();
            throw new BadInput(files.problems);
        }
        return files;
    }

    private ZipFiles(ZipFile zip, String file) {
        this.zip = zip;
        this.file = file;
        List<ZipArchiveEntry> all = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(all::add);
        Set<String> folders = new HashSet<>();
        all.stream().filter(entry -> !isClutter(entry)).forEach(entry -> take(entry, folders));
        if (folders.size() > 1) {
            refuse(
                    "holds files of several folders; zip one package at a time",
                    "chứa tệp của nhiều thư mục; mỗi tệp zip chỉ gồm một gói");
        }
    }

    /** What macOS and Windows put beside the files. */
    private static boolean isClutter(ZipArchiveEntry entry) {
        String name = entry.getName();
        return !name.contains("..")
                && (entry.isDirectory()
                        || name.startsWith("__MACOSX/")
                        || name.endsWith(".DS_Store")
                        || name.endsWith("Thumbs.db"));
    }

    private void take(ZipArchiveEntry entry, Set<String> folders) {
        String name = entry.getName();
        if (leavesFolder(name)) {
            refuse(
                    "holds '" + name + "', a name that leads out of the package; nothing was unpacked",
                    "chứa “" + name + "”, tên dẫn ra ngoài gói; không có gì được giải nén");
            return;
        }
        if (entry.isUnixSymlink()) {
            refuse(
                    "holds '" + name + "', a symbolic link; a package holds the files themselves",
                    "chứa “" + name + "” là liên kết; gói phải chứa chính tệp đó");
            return;
        }
        int slash = name.lastIndexOf('/');
        folders.add(slash < 0 ? "" : name.substring(0, slash));
        takeFile(name.substring(slash + 1), name, entry);
    }

    private static boolean leavesFolder(String name) {
        String plain = name.replace('\\', '/');
        boolean drive = plain.length() > 1 && plain.charAt(1) == ':';
        return plain.startsWith("/")
                || drive
                || plain.indexOf('\0') >= 0
                || plain.equals("..")
                || plain.startsWith("../")
                || plain.contains("/../")
                || plain.endsWith("/..")
                || plain.indexOf('/') != plain.lastIndexOf('/')
                || name.contains("\\");
    }

    private void takeFile(String name, String full, ZipArchiveEntry entry) {
        if (!ALL.contains(name)) {
            String nearest = Nearest.to(name, ALL).orElse(null);
            refuse(
                    "holds '" + full + "', which is no file of a package" + Problem.didYouMean(nearest),
                    "chứa “" + full + "” không thuộc gói" + Problem.coPhaiLa(nearest));
        } else if (entries.putIfAbsent(name, entry) != null) {
            refuse("holds " + name + " twice", "chứa hai tệp " + name);
        } else if (entry.getSize() > largest(name)) {
            refuse(
                    name + " unpacks to " + megabytes(entry.getSize()) + "; at most " + megabytes(largest(name))
                            + " is read",
                    name + " giải nén thành " + megabytes(entry.getSize()) + "; chỉ nhận tối đa "
                            + megabytes(largest(name)));
        } else if (entry.getSize() > (1 << 20) && entry.getSize() / Math.max(1, entry.getCompressedSize()) > STEEPEST) {
            refuse(
                    name + " unpacks to " + entry.getSize() / Math.max(1, entry.getCompressedSize())
                            + " times its size; that is no text of a package",
                    name + " giải nén lớn gấp " + entry.getSize() / Math.max(1, entry.getCompressedSize())
                            + " lần; đây không phải văn bản của gói");
        }
    }

    private void refuse(String english, String vietnamese) {
        problems.add(Problem.hard(file, 0, 0, english, vietnamese));
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    long size(String name) {
        return entry(name).getSize();
    }

    /** The size an entry states is a claim: reading stops where the largest size is passed. */
    @Override
    public InputStream open(String name) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry(name))) {
            private long left = largest(name);

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                left -= Math.max(0, count);
                if (left < 0) {
                    throw BadInput.of(
                            file + ": " + name + " unpacks to more than " + megabytes(largest(name)),
                            file + ": " + name + " giải nén vượt quá " + megabytes(largest(name)));
                }
                return count;
            }
        };
    }

    private ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("The package has no " + name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

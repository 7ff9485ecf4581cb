package vn.tongket.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.tongket.base.BadInput;

/** The parts of a backup in their order; at the end all were there and each was what was written, or the file is refused. */
final class BackupReader implements AutoCloseable {
    private final InputStream content;
    private final ZipInputStream zip;
    private final Structure structure;
    private final List<Contents.Part> met = new ArrayList<>();

    /** @param passphrase null where none was given */
    BackupReader(Path file, @Nullable String passphrase) throws IOException {
        content = open(file, passphrase);
        zip = new ZipInputStream(content, StandardCharsets.UTF_8);
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupWriter.STRUCTURE)) {
            content.close();
            throw BadInput.of(file + " is no backup of Tongket", file + " không phải bản sao lưu của Tongket");
        }
        structure = json(BackupWriter.STRUCTURE, Structure.class);
        if (structure.format() != Structure.FORMAT) {
            throw BadInput.of(
                    file + " is a backup of another format (" + structure.format() + "): a newer Tongket reads it",
                    file + " là bản sao lưu theo định dạng khác (" + structure.format()
                            + "): cần phiên bản Tongket mới hơn");
        }
    }

    private static InputStream open(Path file, @Nullable String passphrase) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        boolean isEncrypted = Encryption.isOf(bytes.read());
        bytes.reset();
        if (!isEncrypted) {
            return bytes;
        }
        if (passphrase == null) {
            bytes.close();
            throw BadInput.of(
                    file + " is no backup of Tongket, or one under a passphrase: give it with --passphrase-file",
                    file + " không phải bản sao lưu của Tongket, hoặc đã được mã hóa: hãy cho biết mật khẩu bằng"
                            + " --passphrase-file");
        }
        return Encryption.under(bytes, passphrase);
    }

    Structure structure() {
        return structure;
    }

    interface Reading {
        /** @return how many rows were read */
        long from(InputStream part) throws IOException;
    }

    interface EachPart {
        Reading named(String name);
    }

    /**
     * Reads what stands between the structure and the contents.
     *
     * @throws DamagedBackup when a part is missing, one too many or not what was written
     */
    Contents read(EachPart each) throws IOException {
        try {
            return readAll(each);
        } catch (ZipException | EOFException e) {
            throw new DamagedBackup(String.valueOf(e.getMessage()), e);
        }
    }

    private Contents readAll(EachPart each) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(BackupWriter.CONTENTS)) {
                Contents contents = json(name, Contents.class);
                if (zip.getNextEntry() != null) {
                    throw new DamagedBackup("it goes on after its end");
                }
                Encryption.finish(content);
                compare(contents.parts());
                return contents;
            }
            part(name, each.named(name));
        }
        throw new DamagedBackup("it ends early");
    }

    private <T> T json(String name, Class<T> type) throws IOException {
        byte[][] bytes = new byte[1][];
        part(name, from -> {
            bytes[0] = from.readAllBytes();
            return 0;
        });
        try {
            return BackupWriter.JSON.readValue(bytes[0], type);
        } catch (JacksonException e) {
            throw new DamagedBackup(name + " cannot be read");
        }
    }

    private void part(String name, Reading reading) throws IOException {
        DigestInputStream digest = new DigestInputStream(new NotClosing(zip), BackupWriter.sha256());
        long rows = reading.from(digest);
        digest.readAllBytes();
        met.add(new Contents.Part(
                name, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    private void compare(List<Contents.Part> written) {
        List<Contents.Part> read = met.subList(0, met.size() - 1);
        for (int i = 0; i < Math.max(read.size(), written.size()); i++) {
            if (i >= read.size()) {
                throw new DamagedBackup("its part " + written.get(i).name() + " is missing");
            }
            if (i >= written.size() || !read.get(i).equals(written.get(i))) {
                throw new DamagedBackup("its part " + read.get(i).name() + " is not what was written");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class NotClosing extends FilterInputStream {
        NotClosing(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }
}

package vn.tongket.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a backup, one after the other, in a zip; each with its checksum, which stand at the end. */
final class BackupWriter implements AutoCloseable {
    static final String STRUCTURE = "structure.json";
    static final String CONTENTS = "contents.json";
    static final String KEY = "secret.key";
    static final String TABLE = "table/";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final List<Contents.Part> parts = new ArrayList<>();

    BackupWriter(OutputStream file) {
        this.zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    interface Writing {
        /** @return how many rows were written */
        long to(OutputStream part) throws IOException;
    }

    void part(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digest = new DigestOutputStream(new NotClosing(zip), sha256());
        long rows = writing.to(digest);
        zip.closeEntry();
        parts.add(new Contents.Part(
                name, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    void part(String name, Object json) throws IOException {
        part(name, to -> {
            to.write(JSON.writeValueAsBytes(json));
            return 0;
        });
    }

    /** Of all parts until now. */
    List<Contents.Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class NotClosing extends FilterOutputStream {
        NotClosing(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {}
    }
}

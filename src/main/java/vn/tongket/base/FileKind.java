package vn.tongket.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Kinds of files that may be attached, told by their content and never by their name. Documents with macros are none of them. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** More parts than any document of an office has. */
    private static final int MOST_PARTS = 5_000;

    private static final int WEBP_NAME_AT = 8;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Usual ending of its name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The kind that these bytes are; empty for everything else, programs and documents with macros included. */
    public static Optional<FileKind> of(byte[] content) {
        if (begins(content, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (begins(content, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, "RIFF") && begins(content, WEBP_NAME_AT, "WEBP")) {
            return Optional.of(WEBP);
        }
        return begins(content, 0, "PK") ? ofParts(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, String sign) {
        return begins(content, at, sign.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean begins(byte[] content, int at, byte[] sign) {
        return content.length >= at + sign.length
                && Arrays.equals(Arrays.copyOfRange(content, at, at + sign.length), sign);
    }

    private static Optional<FileKind> ofParts(byte[] content) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                if (parts.size() > MOST_PARTS || part.getName().endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (!parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return parts.contains("word/document.xml")
                ? Optional.of(DOCX)
                : parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }
}

package vn.tongket.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Dấu độ mật: whether a file bears MẬT, TỐI MẬT or TUYỆT MẬT (Luật Bảo vệ bí mật nhà nước 2018, art. 8). The stamp stands on a
 * line of its own; the word within a sentence is no stamp. Pictures, and pages that were scanned, cannot be read so.
 */
public final class SecrecyStamp {
    /** What to do instead, for the person. */
    public static final String ADVICE =
            "Hệ thống này không nhận thông tin thuộc bí mật nhà nước. Liên hệ người làm công tác"
                    + " bảo mật của cơ quan để gửi theo đường quy định; nếu đã lỡ gửi ở nơi khác, báo ngay cho người đó.";

    private static final Pattern WORD_IN_NAME =
            Pattern.compile("(?<![\\p{L}])((?:TUYỆT|TỐI)[\\s_.-]*MẬT|MẬT)(?![\\p{L}])");
    private static final Pattern FOLDED_IN_NAME = Pattern.compile("(?<![a-z])((?:tuyet|toi)[\\s_.-]+mat)(?![a-z])");
    /** Text of a document beyond this is not looked at: the stamp stands on its first page. */
    private static final int MOST_TEXT = 20_000_000;

    private static final int PAGES = 20;
    private static final int LONGEST_NAME = 1_000;
    private static final int BUFFER = 1 << 13;

    private SecrecyStamp() {}

    /** The stamp that a file bears in its name or its text; empty when none is found. */
    public static Optional<String> of(String name, FileKind kind, byte[] content) {
        return inName(name).or(() -> inContent(kind, content));
    }

    public static Optional<String> inName(String name) {
        String seen = seen(name);
        Matcher written = WORD_IN_NAME.matcher(seen);
        if (written.find()) {
            return Optional.of(written.group(1));
        }
        Matcher folded = FOLDED_IN_NAME.matcher(VietnameseText.fold(seen));
        return folded.find() ? Optional.of(folded.group(1)) : Optional.empty();
    }

    /** Without what nobody sees, and no more than a name has; spaces of any sort are spaces. */
    private static String seen(String name) {
        StringBuilder seen = new StringBuilder();
        VietnameseText.nfc(name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .map(sign -> Character.isSpaceChar(sign) ? ' ' : sign)
                .forEach(seen::appendCodePoint);
        return VietnameseText.nfc(seen.toString());
    }

    /** The first line that is nothing but a stamp. */
    public static Optional<String> inText(CharSequence text) {
        return StampScan.of(text);
    }

    private static Optional<String> inContent(FileKind kind, byte[] content) {
        return switch (kind) {
            case PDF -> inText(textOfPdf(content));
            case DOCX, XLSX -> inParts(content);
            case JPEG, PNG, WEBP -> Optional.empty();
        };
    }

    private static String textOfPdf(byte[] content) {
        if (PdfSize.isBeyondReason(content)) {
            throw BadInput.of(
                    "The PDF unpacks to more than can be looked at",
                    "Tệp PDF giải nén ra quá lớn nên không kiểm tra được. Quét lại ở 150–200 dpi, hoặc in lại ra PDF rồi gửi.");
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(PAGES);
            return text.getText(document);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Locked by a password or broken: its name was looked at, more cannot be known.
            return "";
        }
    }

    /** All XML parts, read as they are unpacked: nothing of them is held. */
    private static Optional<String> inParts(byte[] content) {
        StampScan scan = new StampScan();
        long left = MOST_TEXT;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null && left > 0; part = zip.getNextEntry()) {
                if (part.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    left -= scan(zip, new MarkupScan(scan), left);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return scan.finish();
        }
        return scan.finish();
    }

    /** How many characters were looked at. */
    private static long scan(InputStream part, MarkupScan markup, long most) throws IOException {
        Reader reader = new InputStreamReader(part, StandardCharsets.UTF_8);
        char[] signs = new char[BUFFER];
        long count = 0;
        for (int read = reader.read(signs); read >= 0 && count < most; read = reader.read(signs)) {
            for (int i = 0; i < read; i++) {
                markup.read(signs[i]);
            }
            count += read;
        }
        markup.endPart();
        return count;
    }
}

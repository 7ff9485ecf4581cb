package vn.tongket.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final Pattern STAMP = Pattern.compile(
            "[\\s\"“(\\[<*_.:–-]*(?:Độ mật|ĐỘ MẬT)?[\\s:]*((?:TUYỆT|TỐI)\\s+MẬT|MẬT)[\\s\"”)\\]>*_.!–-]*");
    private static final Pattern WORD_IN_NAME =
            Pattern.compile("(?<![\\p{L}])((?:TUYỆT|TỐI)[\\s_.-]*MẬT|MẬT)(?![\\p{L}])");
    private static final Pattern FOLDED_IN_NAME = Pattern.compile("(?<![a-z])((?:tuyet|toi)[\\s_.-]+mat)(?![a-z])");
    private static final Pattern PARAGRAPH_END = Pattern.compile("</w:p>|</si>|</t>|<w:br[^>]*/>|</is>");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    /** Text of a document beyond this is not looked at: the stamp stands on its first page. */
    private static final int MOST_TEXT = 20_000_000;

    private static final int PAGES = 20;

    private SecrecyStamp() {}

    /** The stamp that a file bears in its name or its text; empty when none is found. */
    public static Optional<String> of(String name, FileKind kind, byte[] content) {
        return inName(name).or(() -> inText(textOf(kind, content)));
    }

    public static Optional<String> inName(String name) {
        Matcher written = WORD_IN_NAME.matcher(VietnameseText.nfc(name));
        if (written.find()) {
            return Optional.of(written.group(1));
        }
        Matcher folded = FOLDED_IN_NAME.matcher(VietnameseText.fold(name));
        return folded.find() ? Optional.of(folded.group(1)) : Optional.empty();
    }

    /** The first line that is nothing but a stamp. */
    public static Optional<String> inText(String text) {
        return VietnameseText.nfc(text)
                .lines()
                .map(STAMP::matcher)
                .filter(Matcher::matches)
                .map(stamp -> stamp.group(1))
                .findFirst();
    }

    private static String textOf(FileKind kind, byte[] content) {
        return switch (kind) {
            case PDF -> textOfPdf(content);
            case DOCX, XLSX -> textOfParts(content);
            case JPEG, PNG, WEBP -> "";
        };
    }

    private static String textOfPdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(PAGES);
            return text.getText(document);
        } catch (IOException unreadable) {
            // Locked by a password or broken: its name was looked at, more cannot be known.
            return "";
        }
    }

    /** The text of all XML parts, a line for each paragraph or cell; markup is cut out, never interpreted. */
    private static String textOfParts(byte[] content) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml") && text.length() < MOST_TEXT) {
                    String xml = new String(zip.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
                    String lines = PARAGRAPH_END.matcher(xml).replaceAll("\n");
                    text.append(MARKUP.matcher(lines).replaceAll("")).append('\n');
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return text.toString();
        }
        return text.toString();
    }
}

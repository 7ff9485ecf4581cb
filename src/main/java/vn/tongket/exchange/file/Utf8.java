package vn.tongket.exchange.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.tongket.base.Problem;

/** Files are UTF-8, with or without a byte-order mark; another encoding is named with its first line and byte. */
public final class Utf8 {
    private Utf8() {}

    /** The first place in {@code content} that is not UTF-8. */
    public static Optional<Problem> mistake(String file, InputStream content) throws IOException {
        byte[] block = new byte[1 << 16];
        Scan scan = new Scan(file);
        int count = content.read(block);
        if (count > 1 && isUtf16(block)) {
            return Optional.of(encoding(file, 1, 1, "the file is UTF-16", "tệp ở dạng UTF-16"));
        }
        while (count >= 0) {
            for (int i = 0; i < count; i++) {
                if (!scan.take(block[i])) {
                    return Optional.of(scan.problem(false));
                }
            }
            count = content.read(block);
        }
        return scan.isWhole() ? Optional.empty() : Optional.of(scan.problem(true));
    }

    private static boolean isUtf16(byte[] block) {
        int first = block[0] & 0xff;
        int second = block[1] & 0xff;
        return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
    }

    /** Characters of a file that was found to be UTF-8, without its byte-order mark. */
    public static Reader reader(InputStream content) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(content, 3);
        byte[] start = bytes.readNBytes(3);
        boolean mark = start.length == 3
                && (start[0] & 0xff) == 0xef
                && (start[1] & 0xff) == 0xbb
                && (start[2] & 0xff) == 0xbf;
        if (!mark) {
            bytes.unread(start);
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    private static Problem encoding(String file, int line, int column, String english, String vietnamese) {
        return Problem.hard(
                file,
                line,
                column,
                english + "; save the file as UTF-8 (in Excel: 'CSV UTF-8')",
                vietnamese + "; hãy lưu tệp ở dạng UTF-8 (trong Excel: “CSV UTF-8”)");
    }

    /** Walks over bytes; {@code awaited} continuation bytes belong to the character that began. */
    private static final class Scan {
        private final String file;
        private int line = 1;
        private int column = 0;
        private int awaited = 0;
        private int first = 0;
        private int lowest = 0x80;
        private int highest = 0xbf;

        Scan(String file) {
            this.file = file;
        }

        boolean take(byte signed) {
            int value = signed & 0xff;
            if (awaited > 0) {
                return takeContinuation(value);
            }
            if (value == '\n') {
                line++;
                column = 0;
                return true;
            }
            column++;
            first = value;
            return value < 0x80 ? value != 0 : begin(value);
        }

        private boolean takeContinuation(int value) {
            boolean fits = value >= lowest && value <= highest;
            lowest = 0x80;
            highest = 0xbf;
            awaited--;
            return fits;
        }

        private boolean begin(int value) {
            if (value < 0xc2 || value > 0xf4) {
                return false;
            }
            awaited = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
            lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
            highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
            return true;
        }

        boolean isWhole() {
            return awaited == 0;
        }

        Problem problem(boolean cut) {
            String found = cut ? "the file breaks off inside a character" : "byte 0x%02X is not UTF-8".formatted(first);
            String thay = cut ? "tệp bị cắt giữa một ký tự" : "byte 0x%02X không phải UTF-8".formatted(first);
            return encoding(file, line, column, found, thay);
        }
    }
}

package vn.tongket.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.entry.Answer;

/** A short sign for what an answer says, the same before and after it was in a workbook. */
public final class Canonical {
    private static final MathContext DIGITS = new MathContext(15);
    private static final int LENGTH = 16;

    private Canonical() {}

    public static String of(Answer answer) {
        String words = answer.quality() + "|" + plain(answer.quantity()) + "|" + plain(answer.numerator()) + "|"
                + plain(answer.denominator()) + "|" + lines(answer.words()) + "|" + lines(answer.reason());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Spreadsheets change line ends and drop what stands around. */
    public static String lines(@Nullable String words) {
        return words == null
                ? ""
                : VietnameseText.nfc(words)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
    }
}

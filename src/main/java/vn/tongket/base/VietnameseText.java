package vn.tongket.base;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Vietnamese words: one Unicode form (NFC), sorting by the Vietnamese alphabet, and folding for search without marks. */
public final class VietnameseText {
    private VietnameseText() {}

    /** In one form, with nothing in it that is no sign: see {@link #readable}. */
    public static String nfc(String words) {
        return Normalizer.normalize(readable(words), Normalizer.Form.NFC);
    }

    /**
     * Without what no page, document or database can hold: control characters (the soft break of Word, U+000B, among them, and
     * NUL), halves of characters, and numbers that Unicode keeps free are spaces. Ends of lines and tabs stay.
     */
    public static String readable(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!isReadable(words, i)) {
                return replaced(words, i);
            }
        }
        return words;
    }

    private static String replaced(String words, int from) {
        StringBuilder readable = new StringBuilder(words);
        for (int i = from; i < words.length(); i++) {
            if (!isReadable(words, i)) {
                readable.setCharAt(i, ' ');
            }
        }
        return readable.toString();
    }

    private static boolean isReadable(String words, int at) {
        char letter = words.charAt(at);
        if (letter < ' ') {
            return letter == '\n' || letter == '\r' || letter == '\t';
        }
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return letter < '\u007f' || letter > '\u009f' && letter < '\ufffe';
    }

    /** Without spaces at the edges, those that do not break (U+00A0, 2007, 202F) and the mark of byte order included. */
    public static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isSpace(words.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return letter <= ' '
                || letter > '~'
                        && (Character.isSpaceChar(letter) || Character.isWhitespace(letter) || letter == '\ufeff');
    }

    /** Lower case without marks, {@code Đ} as {@code d}: both sides of a search or of "did you mean" are folded. */
    public static String fold(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (!isLatin(letter)) {
                return foldAny(words);
            }
            folded.append(FOLDED[letter]);
        }
        return folded.toString();
    }

    /** Letters of the Latin alphabets, and marks behind them. */
    private static boolean isLatin(char letter) {
        return letter < '\u0250' || letter >= '\u0300' && letter < '\u0370' || letter >= '\u1e00' && letter < '\u1f00';
    }

    /** By letter: millions of words are folded to be searched. */
    private static final String[] FOLDED = new String['\u1f00'];

    static {
        for (char letter = 0; letter < FOLDED.length; letter++) {
            FOLDED[letter] = isLatin(letter) ? foldAny(String.valueOf(letter)) : "";
        }
    }

    private static String foldAny(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        // The letter eth looks like Đ and stands for it where old encodings were turned into Unicode carelessly.
        return bare.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('Ð', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** Order of the Vietnamese alphabet: An, Ăn, Ân, Da, Đa. A new one for each sort, since a collator is not thread-safe. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return collator::compare;
    }
}

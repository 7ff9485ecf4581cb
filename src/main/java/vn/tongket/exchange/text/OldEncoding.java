package vn.tongket.exchange.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vietnamese from before Unicode: one byte a letter, or a letter and a byte for its marks. Which of them a file is in is told by
 * which makes Vietnamese syllables of its words.
 */
public enum OldEncoding {
    WINDOWS_1258("Windows-1258"),
    TCVN3("TCVN3 (ABC)"),
    VNI("VNI");

    private static final String TCVN3_BYTES =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private static final Pattern VNI_MARKED =
            Pattern.compile("([aeouyôöAEOUYÔÖ])([øùûõïêèéúüëâàáåãäØÙÛÕÏÊÈÉÚÜËÂÀÁÅÃÄ])");
    private static final String VNI_SINGLE = "ñÑìíæóòîôöÌÍÆÓÒÎÔÖ";
    private static final String VNI_LETTERS = "đĐìíỉĩịỵơưÌÍỈĨỊỴƠƯ";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u0080-\u00bf]+");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
                    + "(?:a[iouy]?|ă|â[uy]?|eo?|êu?|i(?:a|êu?|u)?|o(?:a[ioy]?|ă|eo?|i)?|ôi?|ơi?|u(?:a|ây?|i|ê|ôi?|ơ|y(?:a|ê|u)?)?|ư(?:a|i|ơ[iu]?|u)?|y(?:êu?)?)"
                    + "(?:ch|ng|nh|[cmnpt])?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    /** Fewer words with marks than this prove nothing. */
    private static final int FEWEST = 2;

    /** Fewer strange words than this may be signs: a half, a square metre. */
    private static final int FEWEST_STRANGE = 3;

    /** Percent of the words with marks that are syllables. */
    private static final int SURE = 80;

    private final String shown;

    OldEncoding(String shown) {
        this.shown = shown;
    }

    /** {@code Tệp viết bằng bảng mã TCVN3 (ABC); đã chuyển sang Unicode.} */
    public String remark() {
        return "Tệp viết bằng bảng mã " + shown + "; đã chuyển sang Unicode. Kiểm tra lại tên và chữ có dấu.";
    }

    public String inEnglish() {
        return "the file is in " + shown + " and was turned into Unicode";
    }

    /** Of a file that is not UTF-8; empty where none of them makes Vietnamese of it. */
    public static Optional<OldEncoding> ofBytes(byte[] content) {
        return best(encoding -> encoding.decoded(content));
    }

    /** Of words that were written for an old font; empty for words that are Vietnamese as they stand. */
    public static Optional<OldEncoding> ofWords(String words) {
        if (score(words) >= SURE || marked(words) * (100 - score(words)) < 100 * FEWEST_STRANGE) {
            return Optional.empty();
        }
        return best(encoding -> encoding == WINDOWS_1258 ? words : encoding.decoded(words))
                .filter(encoding -> encoding != WINDOWS_1258);
    }

    private static Optional<OldEncoding> best(java.util.function.Function<OldEncoding, String> decoded) {
        return Arrays.stream(values())
                .filter(encoding -> marked(decoded.apply(encoding)) >= FEWEST)
                .filter(encoding -> score(decoded.apply(encoding)) >= SURE)
                .max(java.util.Comparator.comparingInt(encoding -> score(decoded.apply(encoding))));
    }

    public String decoded(byte[] content) {
        return this == WINDOWS_1258
                ? Normalizer.normalize(new String(content, Charset.forName("windows-1258")), Normalizer.Form.NFC)
                : decoded(new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Of letters that stand for their bytes. */
    public String decoded(String words) {
        return switch (this) {
            case WINDOWS_1258 -> words;
            case TCVN3 -> replaced(words, TCVN3_BYTES, TCVN3_LETTERS);
            case VNI -> vni(words);
        };
    }

    private static String replaced(String words, String from, String to) {
        StringBuilder read = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            int at = from.indexOf(words.charAt(i));
            read.append(at < 0 ? words.charAt(i) : to.charAt(at));
        }
        return read.toString();
    }

    private static String vni(String words) {
        StringBuilder read = new StringBuilder();
        Matcher marked = VNI_MARKED.matcher(words);
        int end = 0;
        while (marked.find()) {
            read.append(replaced(words.substring(end, marked.start()), VNI_SINGLE, VNI_LETTERS));
            String base = replaced(marked.group(1), VNI_SINGLE, VNI_LETTERS);
            read.append(Normalizer.normalize(
                    base + marks(Character.toLowerCase(marked.group(2).charAt(0))), Normalizer.Form.NFC));
            end = marked.end();
        }
        return read.append(replaced(words.substring(end), VNI_SINGLE, VNI_LETTERS))
                .toString();
    }

    private static String marks(char mark) {
        return switch (mark) {
            case 'ø' -> "\u0300";
            case 'ù' -> "\u0301";
            case 'û' -> "\u0309";
            case 'õ' -> "\u0303";
            case 'ï' -> "\u0323";
            case 'ê' -> "\u0306";
            case 'è' -> "\u0306\u0300";
            case 'é' -> "\u0306\u0301";
            case 'ú' -> "\u0306\u0309";
            case 'ü' -> "\u0306\u0303";
            case 'ë' -> "\u0306\u0323";
            case 'â' -> "\u0302";
            case 'à' -> "\u0302\u0300";
            case 'á' -> "\u0302\u0301";
            case 'å' -> "\u0302\u0309";
            case 'ã' -> "\u0302\u0303";
            default -> "\u0302\u0323";
        };
    }

    /** How many words bear a mark. */
    private static long marked(String words) {
        return WORD.matcher(words)
                .results()
                .map(each -> each.group())
                .filter(OldEncoding::isMarked)
                .count();
    }

    /** Which part of the words with marks are Vietnamese syllables. */
    private static int score(String words) {
        long all = marked(words);
        long good = WORD.matcher(words)
                .results()
                .map(each -> each.group())
                .filter(OldEncoding::isMarked)
                .filter(OldEncoding::isSyllable)
                .count();
        return all == 0 ? 100 : (int) (good * 100 / all);
    }

    /** One tone at most, and letters that stand together in some Vietnamese word. */
    private static boolean isSyllable(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String level = TONE.matcher(apart).replaceAll("");
        // A tilde over n is a tone over no vowel.
        boolean foreign = word.indexOf('ñ') >= 0 || word.indexOf('Ñ') >= 0;
        return !foreign
                && apart.length() - level.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(level, Normalizer.Form.NFC))
                        .matches();
    }

    private static boolean isMarked(String word) {
        return word.chars().anyMatch(letter -> letter > '~');
    }
}

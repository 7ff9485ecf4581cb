package vn.tongket.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one reader of names of places and their authorities. Names that differ only in how they are written are one: NFC and NFD,
 * spaces of any sort and number, capitals, the old and the new place of a tone mark ({@code hòa}, {@code hoà}), apostrophes and
 * dashes, shortened kinds ({@code P.}, {@code TP.}, {@code TX.}) and whose committee it is ({@code UBND xã}).
 */
public final class PlaceName {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** What pages leave in text that is copied off them: zero-width spaces, soft hyphens, marks of direction. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4`]");
    private static final Pattern DASHES = Pattern.compile("\\s*[-\u2010\u2011\u2012\u2013\u2014]\\s*");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(ubnd|hđnd|hđnd-ubnd|ubmttq|đảng ủy|đảng uỷ|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)[.:]?\\s+");
    private static final Pattern SHORT_KIND = Pattern.compile("^(tp|tx|tt|đk|p|x|q|h|t)(?:\\.\\s*|\\s+)(?=\\S)");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("[^ -]+");

    private PlaceName() {}

    /** As written, in one form: two names with the same key are the same name. */
    public static String key(String name) {
        String bare = SPACES.matcher(UNSEEN.matcher(VietnameseText.nfc(name)).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u00f0', 'đ');
        bare = DASHES.matcher(APOSTROPHES.matcher(bare).replaceAll("'")).replaceAll("-");
        bare = AUTHORITY.matcher(bare).replaceFirst("");
        Matcher kind = SHORT_KIND.matcher(bare);
        String whole = kind.find() ? inFull(kind.group(1)) + " " + bare.substring(kind.end()) : bare;
        return SYLLABLE.matcher(whole).replaceAll(syllable -> Matcher.quoteReplacement(toneLast(syllable.group())));
    }

    private static String inFull(String kind) {
        return switch (kind) {
            case "tp" -> "thành phố";
            case "tx" -> "thị xã";
            case "tt" -> "thị trấn";
            case "đk" -> "đặc khu";
            case "p" -> "phường";
            case "x" -> "xã";
            case "q" -> "quận";
            case "h" -> "huyện";
            default -> "tỉnh";
        };
    }

    /** Whichever vowel carries the tone: {@code hoa} and its tone. */
    private static String toneLast(String syllable) {
        String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        StringBuilder tones = new StringBuilder();
        Matcher tone = TONE.matcher(apart);
        while (tone.find()) {
            tones.append(tone.group());
        }
        return Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC) + tones;
    }

    /** As {@link #key}, without any mark. */
    public static String folded(String name) {
        return VietnameseText.fold(key(name));
    }
}

package vn.tongket.base;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Vietnamese words: one Unicode form (NFC), sorting by the Vietnamese alphabet, and folding for search without marks. */
public final class VietnameseText {
    private VietnameseText() {}

    public static String nfc(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /** Lower case without marks, {@code Đ} as {@code d}: both sides of a search or of "did you mean" are folded. */
    public static String fold(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    /** Order of the Vietnamese alphabet: An, Ăn, Ân, Da, Đa. A new one for each sort, since a collator is not thread-safe. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return collator::compare;
    }
}

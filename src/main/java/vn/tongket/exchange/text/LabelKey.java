package vn.tongket.exchange.text;

import vn.tongket.base.VietnameseText;

/** By what a label of a table is known again, however it is numbered, marked and spaced. */
public final class LabelKey {
    /** No line of a form is called by more; what stands behind tells labels apart no more, and costs. */
    private static final int LONGEST = 500;

    private LabelKey() {}

    /** Folded, without numbering and signs around: {@code 1.2. Số hộ nghèo (hộ)} is {@code so ho ngheo}. */
    public static String of(String label) {
        return VietnameseText.fold(cut(label))
                .replaceAll("\\(.*?\\)", " ")
                .replaceFirst("^\\s*([0-9]+(\\.[0-9]+)*|[ivx]+|[a-z])[.)/]\\s+", "")
                .replaceFirst("^\\s*[-+*–]\\s*", "")
                .replaceFirst("^(trong do|chia ra)\\s*:?\\s*", "")
                .replaceAll("[^a-z0-9%]+", " ")
                .strip();
    }

    public static String ofCode(String code) {
        return VietnameseText.fold(cut(code)).replaceAll("[^a-z0-9%]+", " ");
    }

    /** As much of some words as may tell what they mean. */
    public static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}

package vn.tongket.report.record;

/** How far a value is known. Missing is never zero. */
public enum Quality {
    /** Thực hiện. */
    ACTUAL('A'),
    /** Ước thực hiện. */
    ESTIMATE('E'),
    /** Không phát sinh. */
    NIL('N'),
    /** Chưa có số liệu. */
    MISSING('M'),
    /** Không áp dụng. */
    NOT_APPLICABLE('X');

    private final char letter;

    Quality(char letter) {
        this.letter = letter;
    }

    /** As it is stored. */
    public char letter() {
        return letter;
    }

    public boolean hasNumber() {
        return this == ACTUAL || this == ESTIMATE;
    }

    /** Whether it says how much: nil is a figure, what is missing or not applicable is none. */
    public boolean isFigure() {
        return hasNumber() || this == NIL;
    }

    public static Quality ofLetter(String letter) {
        for (Quality quality : values()) {
            if (letter.length() == 1 && letter.charAt(0) == quality.letter) {
                return quality;
            }
        }
        throw new IllegalArgumentException("No quality is stored as " + letter);
    }
}

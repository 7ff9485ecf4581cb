package vn.tongket.page;

/**
 * A number as a table shows it, or one of the signs that stand for there being none.
 *
 * @param shown {@code 1.234,5}, or – … x
 * @param spoken what a screen reader says instead of a sign; empty where it is a number
 */
public record NumberCell(String shown, String spoken) {
    /** Không phát sinh: a true nil. */
    public static final NumberCell NIL = new NumberCell("–", "không phát sinh");

    /** Có nhưng chưa có số liệu. */
    public static final NumberCell MISSING = new NumberCell("…", "chưa có số liệu");

    /** Không áp dụng. */
    public static final NumberCell NOT_APPLICABLE = new NumberCell("x", "không áp dụng");

    public static NumberCell of(String number) {
        return new NumberCell(number, "");
    }

    /** Divided by a share on its way to these boundaries. */
    public static NumberCell estimated(String number) {
        return new NumberCell("≈ " + number, "ước tính " + number);
    }
}

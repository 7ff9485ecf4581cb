package vn.tongket.review.figure;

/** Where the programme's own records are listed. */
public final class ProgrammeAddress {
    private ProgrammeAddress() {}

    public static String documents(String programme) {
        return "/nghi-quyet/" + programme + "#van-ban";
    }

    public static String targets(String programme) {
        return "/theo-doi/" + programme;
    }

    public static String bodies(String programme) {
        return "/nghi-quyet/" + programme + "#to-chuc";
    }
}

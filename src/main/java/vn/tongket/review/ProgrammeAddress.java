package vn.tongket.review;

/** Where the programme's own records are listed. */
final class ProgrammeAddress {
    private ProgrammeAddress() {}

    static String documents(String programme) {
        return "/nghi-quyet/" + programme + "#van-ban";
    }

    static String targets(String programme) {
        return "/theo-doi/" + programme;
    }

    static String bodies(String programme) {
        return "/nghi-quyet/" + programme + "#to-chuc";
    }
}

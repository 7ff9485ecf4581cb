package vn.tongket.programme.sight;

/**
 * What an act publishes.
 *
 * @param programme code
 * @param code of the indicator, or of the review whose text or findings they are; empty: the programme itself
 */
public record PublicThing(Kind kind, String programme, String code) {
    public enum Kind {
        PROGRAMME("chương trình"),
        INDICATOR("chỉ tiêu"),
        REVIEW("báo cáo"),
        FINDINGS("nhận định của báo cáo");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Within a sentence. */
        public String words() {
            return words;
        }
    }

    public static PublicThing programme(String programme) {
        return new PublicThing(Kind.PROGRAMME, programme, "");
    }

    public static PublicThing indicator(String programme, String indicator) {
        return new PublicThing(Kind.INDICATOR, programme, indicator);
    }

    public static PublicThing review(String programme, String review) {
        return new PublicThing(Kind.REVIEW, programme, review);
    }

    /** The page of the findings behind a review. */
    public static PublicThing findings(String programme, String review) {
        return new PublicThing(Kind.FINDINGS, programme, review);
    }

    /** As the log names it: {@code nq-57/ho-ngheo}. */
    public String address() {
        return code.isEmpty() ? programme : programme + "/" + code;
    }
}

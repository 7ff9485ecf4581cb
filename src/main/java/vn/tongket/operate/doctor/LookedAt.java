package vn.tongket.operate.doctor;

/** One thing that was looked at, in a plain sentence. */
public record LookedAt(Grade grade, String sentence) {
    /** How it is. */
    public enum Grade {
        OK("ok     "),
        /** It works; somebody should look at it. */
        LOOK("look   "),
        /** It does not work, or not for long. */
        WRONG("WRONG  ");

        private final String word;

        Grade(String word) {
            this.word = word;
        }
    }

    static LookedAt ok(String sentence) {
        return new LookedAt(Grade.OK, sentence);
    }

    static LookedAt look(String sentence) {
        return new LookedAt(Grade.LOOK, sentence);
    }

    public static LookedAt wrong(String sentence) {
        return new LookedAt(Grade.WRONG, sentence);
    }

    @Override
    public String toString() {
        return grade.word + sentence;
    }
}

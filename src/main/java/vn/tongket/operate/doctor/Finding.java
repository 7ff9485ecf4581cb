package vn.tongket.operate.doctor;

/** One thing that was looked at, in a plain sentence. */
public record Finding(Grade grade, String sentence) {
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

    static Finding ok(String sentence) {
        return new Finding(Grade.OK, sentence);
    }

    static Finding look(String sentence) {
        return new Finding(Grade.LOOK, sentence);
    }

    public static Finding wrong(String sentence) {
        return new Finding(Grade.WRONG, sentence);
    }

    @Override
    public String toString() {
        return grade.word + sentence;
    }
}

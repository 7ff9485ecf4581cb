package vn.tongket.base;

/** A part of the product that can be well or not, as the health page tells whoever keeps it running. */
public interface HealthPart {
    /** One word. */
    String name();

    /** At once, out of what is known: nothing is asked for it. */
    State state();

    /** Whether nothing works without it. */
    default boolean isVital() {
        return false;
    }

    /** How a part is. */
    enum State {
        OK("ok"),
        /** It is not set up, or not needed. */
        OFF("off"),
        /** It still works, not for long. */
        SCARCE("scarce"),
        TROUBLE("trouble");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}

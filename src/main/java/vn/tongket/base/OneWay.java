package vn.tongket.base;

/** Words that are read from left to right and all of which is seen: such a name turns nothing round that stands beside it. */
public final class OneWay {
    private OneWay() {}

    public static boolean holds(String words) {
        return words.codePoints().allMatch(OneWay::isPlain);
    }

    private static boolean isPlain(int sign) {
        int type = Character.getType(sign);
        byte direction = Character.getDirectionality(sign);
        return type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.SURROGATE
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}

package vn.tongket.measure.judge;

import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Figure;

/** What a point of a series speaks for. Only whole ones are joined by a line, counted and held against each other. */
public enum PointGround {
    WHOLE,
    /** Of too few units to speak for the whole. */
    THIN,
    /** Of a part of its step. */
    UNFINISHED;

    public static PointGround of(Figure figure) {
        if (figure.value() != null && !figure.coverage().leastMet()) {
            return THIN;
        }
        return shorter(figure).isEmpty() ? WHOLE : UNFINISHED;
    }

    /** What is said beside the point: {@code có số của 131/168 xã}, {@code số của 9 tháng}; empty for a whole one. */
    public static String remark(Figure figure) {
        return switch (of(figure)) {
            case WHOLE -> "";
            case THIN -> "có số của " + CaveatWords.coverage(figure);
            case UNFINISHED -> "số " + shorter(figure);
        };
    }

    private static String shorter(Figure figure) {
        return figure.caveats().stream()
                .filter(caveat -> caveat.kind() == Caveat.Kind.SHORTER_THAN_STEP)
                .map(Caveat::vietnamese)
                .findFirst()
                .orElse("");
    }
}

package vn.tongket.measure.judge;

import java.util.Locale;
import java.util.Objects;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Target;

/** A verdict in words. It always names what was judged: figure, step, target, and how the years make the period. */
public final class VerdictWords {
    private VerdictWords() {}

    /**
     * {@code Năm 2025: 107,6, vượt (≥ 100)}; of a yearly target {@code Giai đoạn 2016–2025: không đạt (≥ 100 mỗi năm), 9/10 năm
     * đạt, năm 2021: 93,0}. Without a full stop.
     */
    public static String sentence(Verdict verdict) {
        Target target = verdict.target();
        if (target == null) {
            return verdict.standing().word();
        }
        String level = "(" + TargetLevel.bareWithYears(verdict.indicator(), target) + ")";
        String standing = verdict.standing().inSentence();
        if (verdict.isOfYears()) {
            return capital(StepWords.of(target.window())) + ": " + standing + " " + level + ", " + years(verdict);
        }
        Figure figure = verdict.figure();
        return figure == null || figure.value() == null
                ? capital(StepWords.of(verdict.step())) + ": " + standing + " " + level
                : capital(StepWords.of(figure.window())) + ": " + ShownNumber.of(verdict) + ", " + standing + " "
                        + level;
    }

    /** {@code 9/10 năm đạt, năm 2021: 93,0}; the deciding year only where it is not reached. */
    public static String years(Verdict verdict) {
        String reached = reached(verdict) + " đạt";
        Figure figure = verdict.figure();
        boolean told = figure != null
                && figure.value() != null
                && !verdict.standing().isReached()
                && verdict.standing() != Standing.ON_TRACK;
        return told
                ? reached + ", " + StepWords.of(Objects.requireNonNull(figure).window()) + ": "
                        + ShownNumber.of(verdict)
                : reached;
    }

    /** {@code 9/10 năm}. */
    public static String reached(Verdict verdict) {
        return verdict.yearsReached() + "/" + verdict.yearsSoFar() + " năm";
    }

    /** In a table: {@code Vượt (2025)}, {@code Không đạt (9/10 năm; 2021: 93,0)}, {@code Dự kiến đạt (đến 14/11/2026)}. */
    public static String cell(Verdict verdict) {
        String word = verdict.standing().word();
        String of = judged(verdict);
        return of.isEmpty() ? word : word + " (" + of + ")";
    }

    /** What was judged, as it stands behind the word: {@code 2025}, {@code 9/10 năm; 2021: 93,0}, {@code 131/168 xã}. */
    public static String judged(Verdict verdict) {
        Figure figure = verdict.figure();
        boolean hasFigure = figure != null && figure.value() != null;
        if (verdict.target() == null) {
            return "";
        }
        if (verdict.isOfYears()) {
            boolean told = hasFigure
                    && !verdict.standing().isReached()
                    && verdict.standing() != Standing.ON_TRACK
                    && verdict.years().size() > 1;
            return told
                    ? reached(verdict) + "; "
                            + StepWords.brief(Objects.requireNonNull(figure).window()) + ": " + ShownNumber.of(verdict)
                    : reached(verdict);
        }
        if (!hasFigure) {
            return StepWords.brief(verdict.step());
        }
        return verdict.standing() == Standing.NOT_JUDGED
                ? CaveatWords.coverage(Objects.requireNonNull(figure))
                : StepWords.brief(Objects.requireNonNull(figure).window());
    }

    /** Why it was not judged; empty where it was. */
    public static String reason(Verdict verdict) {
        Reason reason = verdict.reason();
        return reason == null || verdict.target() == null ? "" : reason.vietnamese();
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + words.substring(1);
    }
}

package vn.tongket.review.figure;

import java.util.List;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.review.text.SmallNumbers;

/**
 * How this review prints numbers, in sentences, tables and charts alike: a figure that was judged with as many decimals as keep
 * its verdict in sight.
 *
 * @param small how the office writes counts below ten
 * @param verdicts all of the review
 */
public record NumberForm(SmallNumbers small, List<Verdict> verdicts) {

    public int decimals(Figure figure) {
        return ShownNumber.decimals(figure, verdicts);
    }

    /** Of a figure with a value, in a sentence; a count below ten in the office's form. */
    String inSentence(Figure figure) {
        String number = VietnameseNumbers.format(FigureInSentence.value(figure), decimals(figure));
        return isCount(figure.indicator().measuredIn()) ? small.counted(number) : number;
    }

    private static boolean isCount(String measuredIn) {
        return !measuredIn.isEmpty() && Character.isLetter(measuredIn.charAt(0));
    }
}

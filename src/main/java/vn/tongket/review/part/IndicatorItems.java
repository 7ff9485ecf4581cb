package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.review.figure.BestFigure;
import vn.tongket.review.figure.FigureInSentence;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Token;
import vn.tongket.review.text.Sentences;

/** Indicators that the written text does not already quote, an item each: {@code - Số hội nghị quán triệt: 127 hội nghị.} */
public final class IndicatorItems {
    private IndicatorItems() {}

    /**
     * @param quoted codes of indicators that stand in written text
     * @param counting those that count units, of which the reviewed one says whether it is one
     */
    public static List<Block> of(
            Subject subject,
            String place,
            List<Indicator> indicators,
            List<Indicator> counting,
            Set<String> quoted,
            Ledger ledger) {
        List<List<Run>> items = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Figure figure = quoted.contains(indicator.code()) ? null : BestFigure.of(subject.board(), indicator);
            if (figure != null) {
                items.add(item(subject, place, figure, ledger));
            }
        }
        items.addAll(OwnCounts.of(subject, counting));
        if (items.size() == 1) {
            return List.of(new Block.Paragraph(items.getFirst()));
        }
        return items.isEmpty() ? List.of() : List.of(new Block.Items(Block.ItemMark.DASH, items));
    }

    private static List<Run> item(Subject subject, String place, Figure figure, Ledger ledger) {
        String words = FigureInSentence.of(figure, as(figure.indicator()), subject.numbers());
        StringBuilder caveats = new StringBuilder();
        figure.caveats().forEach(caveat -> caveats.append(", ").append(caveat.vietnamese()));
        return new Sentences()
                .words(figure.indicator().name() + ": ")
                .figure(ledger.figure(place, words, figure), figure)
                .words(BestFigure.when(figure, subject) + caveats + ".")
                .runs();
    }

    private static Token.As as(Indicator indicator) {
        boolean countable = indicator.hasParts() && indicator.measuredIn().startsWith("%");
        return countable ? Token.As.PARTS : Token.As.FULL;
    }
}

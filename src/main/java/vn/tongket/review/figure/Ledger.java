package vn.tongket.review.figure;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.series.Line;

/** Sổ ghi: every figure put into the review while it is composed, and everything that could not be. */
public final class Ledger {
    private final String programme;
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Problem> faults = new ArrayList<>();

    public Ledger(String programme) {
        this.programme = programme;
    }

    /** The run of a figure that has a value, in the given words. */
    public Run figure(String place, String words, Figure figure) {
        String reference = TraceAddress.of(programme, figure);
        quotes.add(new Quote(place, words, reference, figure, null));
        return new Run.LiveFigure(words, reference, figure.exactness() == Exactness.ESTIMATED);
    }

    /** The run of what was asked of a figure, opening that figure. */
    Run line(String place, String words, Line line) {
        String reference = TraceAddress.of(programme, line.figure());
        quotes.add(new Quote(place, words, reference, line.figure(), line));
        return new Run.LiveFigure(words, reference, line.exactness() == Exactness.ESTIMATED);
    }

    /** The run of a count of the programme's own records, opening where they are listed. */
    public Run count(String place, String words, String reference) {
        quotes.add(new Quote(place, words, reference, null, null));
        return new Run.LiveFigure(words, reference, false);
    }

    public void fault(String place, String english, String vietnamese) {
        faults.add(Problem.hard("", 0, 0, "section " + place + ": " + english, "Mục “" + place + "”: " + vietnamese));
    }

    public List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    public List<Problem> faults() {
        return List.copyOf(faults);
    }
}

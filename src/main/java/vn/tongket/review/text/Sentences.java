package vn.tongket.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.document.Run;
import vn.tongket.measure.Figure;

/**
 * A paragraph as it is put together: behind each sentence stands, once, how much ground its figures speak for. A figure of
 * too few units says so itself, at once.
 */
public final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern MARKS = Pattern.compile("[.;:!?…]?\\s*$");

    private final List<Run> runs = new ArrayList<>();
    private final List<Figure> open = new ArrayList<>();

    public Sentences words(String words) {
        Matcher end = END.matcher(words);
        int from = 0;
        while (end.find()) {
            if (!open.isEmpty()) {
                text(words.substring(from, end.start()));
                close();
                from = end.start();
            }
        }
        text(words.substring(from));
        return this;
    }

    public Sentences figure(Run run, Figure figure) {
        runs.add(run);
        if (CoverageWords.isThin(figure)) {
            text(" (" + CoverageWords.thin(figure) + ")");
        } else {
            open.add(figure);
        }
        return this;
    }

    /** A run that carries no figure. */
    public Sentences run(Run run) {
        runs.add(run);
        return this;
    }

    public List<Run> runs() {
        if (!CoverageWords.closing(open, false).isEmpty()) {
            String last = runs.getLast() instanceof Run.Text text ? text.words() : "";
            Matcher marks = MARKS.matcher(last);
            String mark = marks.find() ? marks.group() : "";
            if (!last.isEmpty()) {
                runs.removeLast();
                text(last.substring(0, last.length() - mark.length()));
            }
            close();
            text(mark);
        }
        return List.copyOf(runs);
    }

    private void close() {
        boolean afterBracket = !runs.isEmpty() && runs.getLast().words().endsWith(")");
        text(CoverageWords.closing(open, afterBracket));
        open.clear();
    }

    private void text(String words) {
        if (!words.isEmpty()) {
            runs.add(Run.text(words));
        }
    }
}

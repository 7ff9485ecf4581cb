package vn.tongket.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;

/**
 * A paragraph as it is put together: behind each sentence stands, once, how much ground its figures speak for, and which of
 * them are of too few units to speak for the whole.
 */
public final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");
    private static final String MARKS = ".;:!?…";

    private final List<Run> runs = new ArrayList<>();
    private final List<Figure> open = new ArrayList<>();
    private final List<String> thin = new ArrayList<>();

    public Sentences words(String words) {
        Matcher end = END.matcher(words);
        int from = 0;
        while (end.find()) {
            if (!said().isEmpty()) {
                text(words.substring(from, end.start()));
                close();
                from = end.start();
            }
            open.clear();
        }
        text(words.substring(from));
        return this;
    }

    public Sentences figure(Run run, Figure figure) {
        runs.add(run);
        if (CaveatWords.isThin(figure)) {
            thin.add(run.words() + " là " + CaveatWords.ofThoseWith(figure));
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
        if (!said().isEmpty()) {
            String last = runs.getLast() instanceof Run.Text text ? text.words() : "";
            String mark = mark(last);
            if (!last.isEmpty()) {
                runs.removeLast();
                text(last.substring(0, last.length() - mark.length()));
            }
            close();
            text(mark);
        }
        return List.copyOf(runs);
    }

    private String said() {
        List<String> said = new ArrayList<>(thin);
        String together = CoverageWords.together(open);
        if (!together.isEmpty()) {
            said.addFirst(together);
        }
        return String.join("; ", said);
    }

    /** Behind a bracket with a comma, so that two do not follow each other. */
    private void close() {
        boolean afterBracket = !runs.isEmpty() && runs.getLast().words().endsWith(")");
        text(afterBracket ? ", " + said() : " (" + said() + ")");
        open.clear();
        thin.clear();
    }

    private void text(String words) {
        if (!words.isEmpty()) {
            runs.add(Run.text(words));
        }
    }

    /** The mark that ends some words, with the spaces behind it. */
    private static String mark(String words) {
        int from = words.stripTrailing().length();
        boolean isMark = from > 0 && MARKS.indexOf(words.charAt(from - 1)) >= 0;
        return words.substring(isMark ? from - 1 : from);
    }
}

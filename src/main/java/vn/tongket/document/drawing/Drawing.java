package vn.tongket.document.drawing;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Typeface;

/**
 * A finished chart as plain shapes, in units of which {@link #width} go across the picture. One drawing becomes SVG for
 * pages and a picture for documents, so both show the same.
 */
public record Drawing(double width, double height, List<Shape> shapes) {

    /** Ink of axes and labels. */
    public static final String INK = "#1B2730";

    public static final String MUTED = "#4B5861";
    public static final String HAIRLINE = "#C5CDD3";
    static final String SURFACE = "#E6EAED";
    public static final String PAPER = "#FFFFFF";

    /** What is drawn, later shapes over earlier ones. Colours are {@code #RRGGBB}. */
    sealed interface Shape {}

    /** @param dashed whether the stroke is broken */
    record Line(double x1, double y1, double x2, double y2, String colour, double thickness, boolean dashed)
            implements Shape {}

    /** @param hatched whether white strokes run across, so that it is told apart in grey print */
    record Box(double x, double y, double width, double height, String fill, String stroke, boolean hatched)
            implements Shape {}

    record Dot(double x, double y, double radius, String fill, String stroke) implements Shape {}

    /** @param y of the base line */
    record Words(double x, double y, String words, double size, boolean bold, String colour, Anchor anchor)
            implements Shape {}

    /** Which end of the words stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Pages set words in a wider face than documents; there has to be room for it. */
    private static final double WIDER = 1.14;

    /** Room to leave for words, whichever face they come to be set in. */
    static double room(String words, double size) {
        return Typeface.BOLD.width(words, size) * WIDER;
    }

    /** Words in lines no wider than this, broken between words only. */
    static List<String> wrapped(String words, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && room(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String colour(Chart.Role role) {
        return switch (role) {
            case VALUE -> "#1F5F8B";
            case ATTENTION -> "#C2510A";
            case CONTEXT -> "#9AA5AD";
        };
    }
}

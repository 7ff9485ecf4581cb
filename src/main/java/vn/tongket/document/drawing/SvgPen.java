package vn.tongket.document.drawing;

import java.util.Locale;
import vn.tongket.document.drawing.Drawing.Shape;

/** Writes a drawing as SVG. Only presentation attributes: a strict content policy forbids styles inside. */
final class SvgPen {
    private final StringBuilder svg = new StringBuilder();
    private final String id;

    private SvgPen(String id) {
        this.id = id;
    }

    /** @param look the class by which a style sheet knows the drawing */
    static String draw(Drawing drawing, String title, String description, String look) {
        SvgPen pen = new SvgPen(look + "-" + Integer.toHexString((title + description).hashCode()));
        pen.open(drawing, title, description, look);
        drawing.shapes().forEach(pen::shape);
        return pen.svg.append("</svg>").toString();
    }

    private void open(Drawing drawing, String title, String description, String look) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + look + "\" role=\"img\" viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" width=\"")
                .append(number(drawing.width()))
                .append("\" height=\"")
                .append(number(drawing.height()))
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\">")
                .append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(Markup.escape(title))
                .append("</title>")
                .append("<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(Markup.escape(description))
                .append("</desc>");
        if (drawing.shapes().stream().anyMatch(shape -> shape instanceof Drawing.Box box && box.hatched())) {
            svg.append("<defs><pattern id=\"")
                    .append(id)
                    .append("-h\" width=\"6\" height=\"6\"")
                    .append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                    .append("<rect width=\"2\" height=\"6\" fill=\"#FFFFFF\" fill-opacity=\"0.75\"/></pattern></defs>");
        }
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Drawing.Line line -> line(line);
            case Drawing.Box box -> box(box);
            case Drawing.Dot dot -> dot(dot);
            case Drawing.Words words -> words(words);
        }
    }

    private void line(Drawing.Line line) {
        svg.append("<line");
        attribute("x1", line.x1());
        attribute("y1", line.y1());
        attribute("x2", line.x2());
        attribute("y2", line.y2());
        theme(line.colour());
        attribute("stroke", line.colour());
        attribute("stroke-width", line.thickness());
        if (line.dashed()) {
            attribute("stroke-dasharray", "6 3");
        }
        svg.append("/>");
    }

    private void box(Drawing.Box box) {
        rectangle(box, box.fill());
        if (box.hatched()) {
            rectangle(box, "url(#" + id + "-h)");
        }
    }

    private void rectangle(Drawing.Box box, String fill) {
        svg.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        theme(fill);
        attribute("fill", fill);
        attribute("stroke", box.stroke());
        svg.append("/>");
    }

    private void dot(Drawing.Dot dot) {
        svg.append("<circle");
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
        attribute("fill", dot.fill());
        attribute("stroke", dot.stroke());
        attribute("stroke-width", 2);
        svg.append("/>");
    }

    private void words(Drawing.Words words) {
        svg.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", words.size());
        theme(words.colour());
        attribute("fill", words.colour());
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        if (words.anchor() != Drawing.Anchor.START) {
            attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
        }
        svg.append('>').append(Markup.escape(words.words())).append("</text>");
    }

    /** A name by which a page can give the neutral colours those of its theme; values keep theirs. */
    private void theme(String colour) {
        switch (colour) {
            case Drawing.INK -> attribute("class", "chart-ink");
            case Drawing.MUTED -> attribute("class", "chart-muted");
            case Drawing.HAIRLINE -> attribute("class", "chart-hairline");
            case Drawing.SURFACE -> attribute("class", "chart-surface");
            default -> {}
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** At most one decimal: pictures need no more, and pages stay small. */
    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}

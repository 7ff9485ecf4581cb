package vn.tongket.document.html;

import java.util.List;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.drawing.Medium;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Run;

/** HTML being written, well-formed as XML too. */
final class HtmlText {
    private final StringBuilder html = new StringBuilder();
    private final Medium medium;

    HtmlText(Medium medium) {
        this.medium = medium;
    }

    Medium medium() {
        return medium;
    }

    boolean onPaper() {
        return medium == Medium.PAPER;
    }

    HtmlText open(String element, String classes) {
        html.append('<').append(element);
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>');
        return this;
    }

    /** @param attributes already escaped */
    HtmlText open(String element, String classes, String attributes) {
        open(element, classes);
        html.setLength(html.length() - 1);
        html.append(' ').append(attributes).append('>');
        return this;
    }

    HtmlText close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    HtmlText words(String words) {
        html.append(Markup.escape(words).replace("\n", "<br/>"));
        return this;
    }

    HtmlText markup(String markup) {
        html.append(markup);
        return this;
    }

    HtmlText element(String element, String classes, String words) {
        return open(element, classes).words(words).close(element);
    }

    HtmlText runs(List<Run> runs) {
        (onPaper() ? NoBreaks.glued(runs) : runs).forEach(this::run);
        return this;
    }

    private void run(Run run) {
        switch (run) {
            case Run.Text text -> words(text.words());
            case Run.Emphasis emphasis -> emphasis(emphasis);
            case Run.LiveFigure figure -> figure(figure);
        }
    }

    private void emphasis(Run.Emphasis emphasis) {
        switch (emphasis.weight()) {
            case BOLD -> element("strong", "", emphasis.words());
            case ITALIC -> element("em", "", emphasis.words());
            case BOLD_ITALIC ->
                open("strong", "").element("em", "", emphasis.words()).close("strong");
        }
    }

    private void figure(Run.LiveFigure figure) {
        if (onPaper()) {
            // No element of its own: a line could break between it and the full stop after it.
            words(figure.words());
            return;
        }
        String classes = figure.estimated() ? "figure estimated" : "figure";
        boolean link = medium == Medium.PAGE && figure.reference().startsWith("/");
        if (link) {
            open("a", classes, "href=\"" + Markup.escape(figure.reference()) + "\"")
                    .words(figure.words())
                    .close("a");
        } else {
            element("span", classes, figure.words());
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

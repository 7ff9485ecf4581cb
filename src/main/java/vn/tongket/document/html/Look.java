package vn.tongket.document.html;

import java.util.Locale;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;

/** Names that HTML and its style sheets share. */
final class Look {
    private Look() {}

    /** Classes of a part: its name, and how this format sets it. */
    static String of(DocumentPart part, IssueFormat format) {
        return name(part) + of(format.style(part));
    }

    static String of(TextStyle style) {
        return (style.bold() ? " bold" : "")
                + (style.italic() ? " italic" : "")
                + (style.underlined() ? " underlined" : "");
    }

    static String name(DocumentPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String annexId(int index) {
        return "phu-luc-" + (index + 1);
    }

    static String headingId(int index) {
        return "muc-" + (index + 1);
    }

    static String of(Table.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case CENTRE -> "centre";
            case RIGHT -> "right";
            case JUSTIFY -> "justify";
        };
    }
}

package vn.tongket.exchange.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;

/** Reads forms out of a package that its schema found right. */
public final class FormReader {
    private FormReader() {}

    public static FormVersion read(PackagePart form, String programme) {
        return new FormVersion(
                0,
                programme,
                form.word("code"),
                0,
                form.word("title").strip(),
                form.text("guide"),
                FormVersion.State.DRAFT,
                linePointers(form).stream().map(FormReader::line).toList(),
                form.list("checks").stream().map(FormReader::check).toList());
    }

    /** A line with the section it stands in. */
    public record Line(PackagePart part, String section) {}

    /** All lines of a form, section by section. */
    public static List<Line> linePointers(PackagePart form) {
        List<Line> lines = new ArrayList<>();
        for (PackagePart section : form.list("sections")) {
            String title = section.word("title").strip();
            section.list("lines").forEach(line -> lines.add(new Line(line, title)));
        }
        return lines;
    }

    private static FormLine line(Line line) {
        PackagePart part = line.part();
        String indicator = part.text("indicator");
        String breakdown = part.word("breakdown", "").strip();
        return new FormLine(
                0,
                part.word("code", usualCode(indicator, breakdown)),
                indicator == null ? FormLine.Kind.QUESTION : FormLine.Kind.FIGURE,
                line.section(),
                part.word("label").strip(),
                part.text("hint"),
                part.flag("required", true),
                indicator,
                breakdown,
                part.has("becomes") ? part.choice("becomes", Finding.Kind.class) : null,
                part.has("side") ? part.choice("side", Finding.Side.class) : null,
                part.text("topic"));
    }

    /** The indicator's code, with a point and the breakdown's words in small letters; a question names its own. */
    static String usualCode(@Nullable String indicator, String breakdown) {
        if (indicator == null) {
            return "";
        }
        String slug =
                VietnameseText.fold(breakdown).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? indicator : indicator + "." + slug;
    }

    private static FormCheck check(PackagePart check) {
        return new FormCheck(
                check.word("code"),
                check.choice("kind", FormCheck.Kind.class),
                check.flag("hard", true),
                check.lines("lines"),
                check.number("level"),
                check.text("words"));
    }
}

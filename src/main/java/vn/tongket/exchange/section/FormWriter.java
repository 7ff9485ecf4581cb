package vn.tongket.exchange.section;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.packages.tree.Members;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** Writes forms as members of a package; {@link FormReader} reads them back. */
public final class FormWriter {
    private FormWriter() {}

    public static Members form(FormVersion form) {
        return new Members()
                .with("code", form.form())
                .with("title", form.title())
                .with("guide", form.guide())
                .with("sections", sections(form.lines()), section -> section)
                .with("checks", form.checks(), FormWriter::check);
    }

    /** Lines that follow one another under the same heading are one section. */
    private static List<Members> sections(List<FormLine> lines) {
        List<Members> sections = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            String title = lines.get(from).section();
            if (to == lines.size() || !lines.get(to).section().equals(title)) {
                sections.add(
                        new Members().with("title", title).with("lines", lines.subList(from, to), FormWriter::line));
                from = to;
            }
        }
        return sections;
    }

    private static Members line(FormLine line) {
        return new Members()
                .unless(FormReader.usualCode(line.indicator(), line.breakdown()), "code", line.code())
                .with("indicator", line.indicator())
                .unless("", "breakdown", line.breakdown())
                .with("label", line.label())
                .with("hint", line.hint())
                .unless(true, "required", line.required())
                .with("becomes", line.findingKind())
                .with("side", line.findingSide())
                .with("topic", line.topic());
    }

    private static Members check(FormCheck check) {
        return new Members()
                .with("code", check.code())
                .with("kind", check.kind())
                .unless(true, "hard", check.hard())
                .with("lines", check.lines())
                .with("level", check.level())
                .with("words", check.words());
    }
}

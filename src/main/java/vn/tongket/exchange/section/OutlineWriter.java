package vn.tongket.exchange.section;

import vn.tongket.exchange.file.Members;
import vn.tongket.review.setup.Outline;

/** Writes an outline as members of a package, in the form of those the product carries. */
public final class OutlineWriter {
    private OutlineWriter() {}

    public static Members write(Outline outline) {
        return new Members()
                .with("code", outline.code())
                .with("title", outline.title())
                .with("sections", outline.sections(), OutlineWriter::section)
                .with(
                        "annexes",
                        outline.annexes(),
                        annex -> new Members()
                                .with("code", annex.code())
                                .with("title", annex.title())
                                .with("content", annex.content()));
    }

    private static Members section(Outline.Section section) {
        return new Members()
                .with("code", section.code())
                .with("heading", section.heading())
                .with("fill", section.fill(), OutlineWriter::fill)
                .with("sections", section.sections(), OutlineWriter::section);
    }

    private static Members fill(Outline.Fill fill) {
        return new Members()
                .with("content", fill.content())
                .with("findings", fill.findings())
                .with("side", fill.side())
                .with("topics", fill.topics())
                .with("annex", fill.annex())
                .with("lead", fill.lead());
    }
}

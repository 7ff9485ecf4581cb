package vn.tongket.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** One paragraph being written; it holds only what differs from its style. */
final class WordParagraph {
    private final CTP paragraph;

    WordParagraph(CTP paragraph) {
        this.paragraph = paragraph;
    }

    CTP xml() {
        return paragraph;
    }

    CTPPr properties() {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    WordParagraph style(String id) {
        properties().addNewPStyle().setVal(id);
        return this;
    }

    WordParagraph align(Table.Alignment alignment) {
        if (properties().isSetJc()) {
            properties().unsetJc();
        }
        WordUnits.align(properties(), alignment);
        return this;
    }

    WordParagraph keepWithNext() {
        if (!properties().isSetKeepNext()) {
            properties().addNewKeepNext();
        }
        if (!properties().isSetKeepLines()) {
            properties().addNewKeepLines();
        }
        return this;
    }

    WordParagraph pageBreakBefore() {
        properties().addNewPageBreakBefore();
        return this;
    }

    /** In points. */
    WordParagraph space(double before, double after) {
        spacing().setBefore(BigInteger.valueOf(Math.round(before * 20)));
        spacing().setAfter(BigInteger.valueOf(Math.round(after * 20)));
        return this;
    }

    /** Exactly this high, in points: for paragraphs that only hold a rule or the end of a section. */
    WordParagraph height(double points) {
        spacing().setLine(BigInteger.valueOf(Math.round(points * 20)));
        spacing().setLineRule(STLineSpacingRule.EXACT);
        return this;
    }

    private CTSpacing spacing() {
        return properties().isSetSpacing()
                ? properties().getSpacing()
                : properties().addNewSpacing();
    }

    WordParagraph indent(double left, double right) {
        CTInd indent =
                properties().isSetInd() ? properties().getInd() : properties().addNewInd();
        indent.setLeft(BigInteger.valueOf(Math.round(left * 20)));
        indent.setRight(BigInteger.valueOf(Math.round(right * 20)));
        return this;
    }

    /** A rule of this length in the middle of {@code room}, all in points. */
    WordParagraph rule(double length, double room) {
        double side = Math.max(0, (room - length) / 2);
        WordUnits.single(properties().addNewPBdr().addNewTop());
        return height(4).indent(side, side);
    }

    WordParagraph words(String words) {
        run(words);
        return this;
    }

    WordParagraph words(String words, TextStyle style) {
        WordStyles.look(properties(run(style.written(words))), style);
        return this;
    }

    WordParagraph lineBreak() {
        paragraph.addNewR().addNewBr();
        return this;
    }

    /** @param bold whether all of it is bold; @param size in points, or 0 for that of the style */
    WordParagraph runs(List<Run> runs, boolean bold, double size) {
        for (Run run : runs) {
            Run.Weight weight = run instanceof Run.Emphasis emphasis ? emphasis.weight() : null;
            CTR written = run(run.words());
            boolean strong = bold || weight == Run.Weight.BOLD || weight == Run.Weight.BOLD_ITALIC;
            boolean slanted = weight == Run.Weight.ITALIC || weight == Run.Weight.BOLD_ITALIC;
            if (strong) {
                properties(written).addNewB();
            }
            if (slanted) {
                properties(written).addNewI();
            }
            if (size > 0) {
                WordStyles.size(properties(written), size);
            }
        }
        return this;
    }

    private static CTRPr properties(CTR run) {
        return run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    }

    private CTR run(String words) {
        CTR run = paragraph.addNewR();
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            CTText text = run.addNewT();
            text.setStringValue(printable(lines[i]));
            text.setSpace(SpaceAttribute.Space.PRESERVE);
        }
        return run;
    }

    private static String printable(String words) {
        boolean clean = words.chars().allMatch(letter -> Markup.isPrintable((char) letter));
        return clean
                ? words
                : words.chars()
                        .filter(letter -> Markup.isPrintable((char) letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}

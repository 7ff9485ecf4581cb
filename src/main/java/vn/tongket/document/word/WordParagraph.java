package vn.tongket.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Captions;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

/** One paragraph being written; it holds only what differs from its style. */
final class WordParagraph {
    private final CTP paragraph;
    private boolean cell;

    WordParagraph(CTP paragraph) {
        this.paragraph = paragraph;
    }

    /** Its lines are those of a narrow cell. */
    WordParagraph inCell() {
        cell = true;
        return this;
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

    /** A member of a list that Word counts; list 0 for none. */
    WordParagraph numbered(BigInteger list, int level) {
        CTNumPr number = properties().isSetNumPr()
                ? properties().getNumPr()
                : properties().addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(level));
        number.addNewNumId().setVal(list);
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
        return keepLines();
    }

    WordParagraph keepLines() {
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

    /** In millimetres. */
    WordParagraph firstLine(double length) {
        CTInd indent =
                properties().isSetInd() ? properties().getInd() : properties().addNewInd();
        indent.setFirstLine(WordUnits.twips(length));
        return this;
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
        return indent(side, side);
    }

    WordParagraph words(String words) {
        run(words);
        return this;
    }

    /** Words in a character style. */
    WordParagraph words(String words, String style) {
        properties(run(words)).addNewRStyle().setVal(style);
        return this;
    }

    WordParagraph lineBreak() {
        paragraph.addNewR().addNewBr();
        return this;
    }

    /**
     * @param bold whether all of it is bold
     * @param size in points, or 0 for that of the style
     * @param links what the words may point to, and where addresses of figures go
     */
    WordParagraph runs(List<Run> runs, boolean bold, double size, WordLinks links) {
        for (Run run : runs) {
            Run.Weight weight = run instanceof Run.Emphasis emphasis ? emphasis.weight() : null;
            if (run instanceof Run.LiveFigure figure) {
                Runnable written = () -> look(run(NoBreaks.figure(figure.words())), bold, null, size);
                if (figure.reference().startsWith("/")) {
                    links.figure(paragraph, figure.reference(), written);
                } else {
                    written.run();
                }
            } else {
                links.captions()
                        .split(
                                run.words(),
                                words -> look(
                                        run(cell ? NoBreaks.inCell(words) : NoBreaks.in(words)), bold, weight, size),
                                (words, target) ->
                                        look(WordLinks.reference(paragraph, target, words), bold, weight, size));
            }
        }
        return this;
    }

    /** {@code Bảng 2. Kết quả …}, its number counted by Word; other words as they are. */
    WordParagraph caption(String words, WordLinks links) {
        Captions.of(words)
                .ifPresentOrElse(
                        caption -> {
                            String target =
                                    links.captions().target(caption.name()).orElseThrow();
                            links.place(paragraph, target, () -> {
                                run(caption.label() + " ");
                                WordLinks.sequence(paragraph, caption.sequence(), false, caption.number());
                            });
                            run(NoBreaks.in(caption.rest()));
                        },
                        () -> run(NoBreaks.in(words)));
        return this;
    }

    private static void look(CTR written, boolean bold, Run.@Nullable Weight weight, double size) {
        if (bold || weight == Run.Weight.BOLD || weight == Run.Weight.BOLD_ITALIC) {
            properties(written).addNewB();
        }
        if (weight == Run.Weight.ITALIC || weight == Run.Weight.BOLD_ITALIC) {
            properties(written).addNewI();
        }
        if (size > 0) {
            WordStyles.size(properties(written), size);
        }
    }

    private static CTRPr properties(CTR run) {
        return run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    }

    private CTR run(String words) {
        CTR run = paragraph.addNewR();
        write(run, words);
        return run;
    }

    private static void write(CTR run, String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            String[] parts = lines[i].split("\u2011", -1);
            for (int j = 0; j < parts.length; j++) {
                if (j > 0) {
                    run.addNewNoBreakHyphen();
                }
                preserved(run.addNewT(), parts[j]);
            }
        }
    }

    static void preserved(CTText text, String words) {
        text.setStringValue(printable(words));
        text.setSpace(SpaceAttribute.Space.PRESERVE);
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

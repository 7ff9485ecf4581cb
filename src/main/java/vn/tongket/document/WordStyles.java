package vn.tongket.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.*;

/** The styles of a Word document, made from the format of issue. */
final class WordStyles {
    /** What an office has on every machine, in all four scripts Word tells apart. */
    static final String FACE = "Times New Roman";

    static final String BODY = "BodyText";
    static final String CAPTION = "Caption";
    static final String CELL = "TableText";
    static final String NOTE = "TableNote";
    static final String REMARK = "Remark";
    static final String GRID = "TableGrid";
    static final String ANNEX = "AnnexTitle";

    private final CTStyles styles;
    private final IssueFormat format;

    private WordStyles(CTStyles styles, IssueFormat format) {
        this.styles = styles;
        this.format = format;
    }

    static void define(XWPFDocument word, IssueFormat format) {
        CTStyles styles = CTStyles.Factory.newInstance();
        WordStyles all = new WordStyles(styles, format);
        all.defaults();
        all.paragraphs();
        all.headings();
        all.grid();
        XWPFStyles part = word.createStyles();
        part.setStyles(styles);
    }

    private void defaults() {
        CTRPr run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(FACE);
        fonts.setHAnsi(FACE);
        fonts.setEastAsia(FACE);
        fonts.setCs(FACE);
        size(run, format.style(Part.BODY).size());
        CTLanguage language = run.addNewLang();
        language.setVal(TextStyle.VIETNAMESE.toLanguageTag());
        language.setEastAsia(TextStyle.VIETNAMESE.toLanguageTag());
        language.setBidi(TextStyle.VIETNAMESE.toLanguageTag());
        styles.getDocDefaults().addNewPPrDefault().addNewPPr();
    }

    private void paragraphs() {
        CTStyle normal = style("Normal", "Normal", null, null);
        normal.setDefault(true);
        spacing(normal.getPPr(), 0, 0);
        CTStyle body = style(BODY, "Body Text", "Normal", format.style(Part.BODY));
        body.addNewQFormat();
        bodyLines(body.getPPr());
        body.getPPr().addNewInd().setFirstLine(WordUnits.twips(format.page().firstLine()));
        title("Title", "Title", Part.TYPE);
        title("Subtitle", "Subtitle", Part.SUBJECT);
        CTStyle caption = style(CAPTION, "caption", "Normal", format.style(Part.CAPTION));
        spacing(caption.getPPr(), 6, 3);
        caption.getPPr().addNewKeepNext();
        style(CELL, "Table Text", "Normal", format.style(Part.TABLE));
        CTStyle note = style(NOTE, "Table Note", "Normal", format.style(Part.NOTE));
        spacing(note.getPPr(), 3, 6);
        CTStyle remark = style(REMARK, "Remark", "Normal", format.style(Part.REMARK));
        spacing(remark.getPPr(), 6, 6);
        style("Header", "header", "Normal", format.style(Part.PAGE_NUMBER));
    }

    private void title(String id, String name, Part part) {
        CTStyle title = style(id, name, "Normal", format.style(part));
        title.addNewQFormat();
        title.getPPr().addNewKeepNext();
    }

    private void headings() {
        for (int level = 1; level <= Block.LEVELS; level++) {
            IssueFormat.HeadingLevel look = format.heading(level);
            CTStyle heading = style("Heading" + level, "heading " + level, "Normal", look.style());
            heading.addNewQFormat();
            heading.addNewNext().setVal(BODY);
            bodyLines(heading.getPPr());
            if (!look.ownLine()) {
                heading.getPPr()
                        .addNewInd()
                        .setFirstLine(WordUnits.twips(format.page().firstLine()));
            }
            heading.getPPr().addNewKeepNext();
            heading.getPPr().addNewKeepLines();
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        }
        CTStyle annex = style(ANNEX, "Annex Title", "Normal", format.style(Part.ANNEX_TITLE));
        annex.getPPr().addNewKeepNext();
        annex.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    private void grid() {
        CTStyle grid = styles.addNewStyle();
        grid.setType(STStyleType.TABLE);
        grid.setStyleId(GRID);
        grid.addNewName().setVal("Table Grid");
        CTTblPrBase look = grid.addNewTblPr();
        WordUnits.allBorders(look.addNewTblBorders());
        WordUnits.cellMargins(look.addNewTblCellMar(), 70, 30);
    }

    private CTStyle style(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String basedOn,
            @org.jspecify.annotations.Nullable TextStyle text) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (basedOn != null) {
            style.addNewBasedOn().setVal(basedOn);
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        CTRPr run = style.addNewRPr();
        if (text != null) {
            WordUnits.align(paragraph, text.alignment());
            look(run, text);
        }
        return style;
    }

    private void bodyLines(CTPPrGeneral paragraph) {
        IssueFormat.Page page = format.page();
        CTSpacing spacing = spacing(paragraph, page.paragraphGap() / 2, page.paragraphGap() / 2);
        spacing.setLine(BigInteger.valueOf(Math.round(page.lineSpacing() * (page.lineSpacingExact() ? 20 : 240))));
        spacing.setLineRule(page.lineSpacingExact() ? STLineSpacingRule.EXACT : STLineSpacingRule.AUTO);
    }

    private static CTSpacing spacing(CTPPrGeneral paragraph, double before, double after) {
        CTSpacing spacing = paragraph.isSetSpacing() ? paragraph.getSpacing() : paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(Math.round(before * 20)));
        spacing.setAfter(BigInteger.valueOf(Math.round(after * 20)));
        return spacing;
    }

    static void look(CTRPr run, TextStyle text) {
        if (text.bold()) {
            run.addNewB();
        }
        if (text.italic()) {
            run.addNewI();
        }
        if (text.underlined()) {
            run.addNewU().setVal(STUnderline.SINGLE);
        }
        size(run, text.size());
    }

    static void size(CTRPr run, double points) {
        BigInteger halves = BigInteger.valueOf(Math.round(points * 2));
        run.addNewSz().setVal(halves);
        run.addNewSzCs().setVal(halves);
    }
}

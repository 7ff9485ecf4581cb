package vn.tongket.document.word;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.*;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;

/** The styles of a Word document, made from the format of issue. */
final class WordStyles {
    /** What an office has on every machine, in all four scripts Word tells apart. */
    static final String FACE = "Times New Roman";

    static final String BODY = "BodyText";
    static final String CAPTION = "Caption";
    static final String CELL = "TableText";
    static final String NOTE = "TableNote";
    static final String REMARK = "Remark";
    /** What a draft asks for. */
    static final String NOTICE = "Notice";

    static final String GRID = "TableGrid";
    static final String ANNEX = "AnnexTitle";
    /** Empty, for room. */
    static final String GAP = "Gap";

    static final String RULE = "Rule";
    static final String CHART = "Chart";
    static final String SIGNATURE_ROOM = "SignatureRoom";
    /** Of the words before the addressees, inside their paragraph. */
    static final String ADDRESSEES_WORDS = "AddresseesWords";

    /** Points of an empty paragraph. */
    private static final double GAP_HEIGHT = 12;
    /** Room for the signature and the seal, in points. */
    private static final double SIGNATURE_HEIGHT = 84;
    /** Between words and the rule below them, in points. */
    private static final double RULE_GAP = 4;

    private final CTStyles styles;
    private final IssueFormat format;
    private final BigInteger numbering;

    private WordStyles(CTStyles styles, IssueFormat format, BigInteger numbering) {
        this.styles = styles;
        this.format = format;
        this.numbering = numbering;
    }

    /** @param numbering the list that headings count by */
    static void define(XWPFDocument word, IssueFormat format, BigInteger numbering) {
        CTStyles styles = CTStyles.Factory.newInstance();
        WordStyles all = new WordStyles(styles, format, numbering);
        all.defaults();
        all.paragraphs();
        all.parts();
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
        size(run, format.style(DocumentPart.BODY).size());
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
        CTStyle body = style(BODY, "Body Text", "Normal", format.style(DocumentPart.BODY));
        body.addNewQFormat();
        bodyLines(body.getPPr());
        body.getPPr().addNewInd().setFirstLine(WordUnits.twips(format.page().firstLine()));
        title("Title", "Title", DocumentPart.TYPE);
        title("Subtitle", "Subtitle", DocumentPart.SUBJECT);
        CTStyle caption = style(CAPTION, "caption", "Normal", format.style(DocumentPart.CAPTION));
        spacing(caption.getPPr(), 6, 3);
        caption.getPPr().addNewKeepNext();
        style(CELL, "Table Text", "Normal", format.style(DocumentPart.TABLE));
        CTStyle note = style(NOTE, "Table Note", "Normal", format.style(DocumentPart.NOTE));
        spacing(note.getPPr(), 3, 6);
        CTStyle remark = style(REMARK, "Remark", "Normal", format.style(DocumentPart.REMARK));
        spacing(remark.getPPr(), 6, 6);
        CTStyle notice = style(NOTICE, "Notice", "Normal", null);
        notice.getPPr().addNewInd().setFirstLine(WordUnits.twips(format.page().firstLine()));
        spacing(notice.getPPr(), 6, 0);
        notice.getRPr().addNewI();
        size(notice.getRPr(), format.style(DocumentPart.REMARK).size());
        style("Header", "header", "Normal", format.style(DocumentPart.PAGE_NUMBER));
    }

    /** The style of a part of the head or the closing. */
    static String of(DocumentPart part) {
        return switch (part) {
            case TYPE -> "Title";
            case SUBJECT -> "Subtitle";
            case BODY -> BODY;
            case CAPTION -> CAPTION;
            case TABLE -> CELL;
            case NOTE -> NOTE;
            case REMARK -> REMARK;
            case ANNEX_NUMBER, ANNEX_TITLE -> ANNEX;
            case PAGE_NUMBER -> "Header";
            case NATION -> "Nation";
            case MOTTO -> "Motto";
            case SUPERIOR -> "Superior";
            case ISSUER -> "Issuer";
            case ISSUER_MARK -> "IssuerMark";
            case NUMBER -> "Number";
            case DRAFT -> "Draft";
            case PLACE_AND_DAY -> "PlaceAndDay";
            case SUBJECT_MARK -> "SubjectMark";
            case ADDRESSEES -> "Addressees";
            case ADDRESSEE -> "Addressee";
            case LEGAL_BASIS -> "LegalBasis";
            case AUTHORITY -> "Authority";
            case POSITION -> "Position";
            case CONCURRENTLY -> "Concurrently";
            case SIGNER -> "Signer";
            case RECIPIENTS -> "Recipients";
            case RECIPIENT -> "Recipient";
            case ANNEX_REFERENCE -> "AnnexReference";
        };
    }

    /** Parts that have no style of Word's own. */
    private static final Map<DocumentPart, String> NAMES = names();

    private static Map<DocumentPart, String> names() {
        Map<DocumentPart, String> names = new EnumMap<>(DocumentPart.class);
        names.put(DocumentPart.NATION, "Quốc hiệu");
        names.put(DocumentPart.MOTTO, "Tiêu ngữ");
        names.put(DocumentPart.SUPERIOR, "Cơ quan chủ quản");
        names.put(DocumentPart.ISSUER, "Cơ quan ban hành");
        names.put(DocumentPart.ISSUER_MARK, "Dấu sao");
        names.put(DocumentPart.NUMBER, "Số, ký hiệu");
        names.put(DocumentPart.DRAFT, "Dự thảo");
        names.put(DocumentPart.PLACE_AND_DAY, "Địa danh, ngày tháng");
        names.put(DocumentPart.SUBJECT_MARK, "Gạch dưới trích yếu");
        names.put(DocumentPart.ADDRESSEES, "Kính gửi");
        names.put(DocumentPart.ADDRESSEE, "Nơi được gửi");
        names.put(DocumentPart.LEGAL_BASIS, "Căn cứ");
        names.put(DocumentPart.AUTHORITY, "Thể thức đề ký");
        names.put(DocumentPart.POSITION, "Chức vụ");
        names.put(DocumentPart.CONCURRENTLY, "Kiêm");
        names.put(DocumentPart.SIGNER, "Người ký");
        names.put(DocumentPart.RECIPIENTS, "Nơi nhận");
        names.put(DocumentPart.RECIPIENT, "Tên nơi nhận");
        names.put(DocumentPart.ANNEX_REFERENCE, "Phụ lục kèm theo");
        return names;
    }

    private void parts() {
        NAMES.forEach((part, name) -> style(of(part), name, "Normal", format.style(part)));
        CTStyle basis = last(DocumentPart.LEGAL_BASIS);
        bodyLines(basis.getPPr());
        basis.getPPr().addNewInd().setFirstLine(WordUnits.twips(format.page().firstLine()));
        spacing(last(DocumentPart.NUMBER).getPPr(), 6, 0);
        spacing(last(DocumentPart.PLACE_AND_DAY).getPPr(), 6, 0);
        spacing(last(DocumentPart.ADDRESSEE).getPPr(), 6, 0);
        spacing(last(DocumentPart.ADDRESSEES).getPPr(), 6, 0);
        CTStyle words = styles.addNewStyle();
        words.setType(STStyleType.CHARACTER);
        words.setStyleId(ADDRESSEES_WORDS);
        words.addNewName().setVal("Lời kính gửi");
        look(words.addNewRPr(), format.style(DocumentPart.ADDRESSEES));
        exact(style(GAP, "Gap", "Normal", null), GAP_HEIGHT);
        exact(style(SIGNATURE_ROOM, "Chỗ ký", "Normal", null), SIGNATURE_HEIGHT);
        CTStyle rule = style(RULE, "Rule", "Normal", null);
        exact(rule, RULE_GAP);
        spacing(rule.getPPr(), RULE_GAP, 0);
        CTStyle chart = style(CHART, "Biểu đồ", "Normal", null);
        WordUnits.align(chart.getPPr(), Table.Alignment.CENTRE);
        spacing(chart.getPPr(), 0, 6);
    }

    private CTStyle last(DocumentPart part) {
        return styles.getStyleList().stream()
                .filter(style -> of(part).equals(style.getStyleId()))
                .findFirst()
                .orElseThrow();
    }

    private static void exact(CTStyle style, double points) {
        CTSpacing spacing = spacing(style.getPPr(), 0, 0);
        spacing.setLine(BigInteger.valueOf(Math.round(points * 20)));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private void title(String id, String name, DocumentPart part) {
        CTStyle title = style(id, name, "Normal", format.style(part));
        title.addNewQFormat();
        title.getPPr().addNewKeepNext();
        spacing(title.getPPr(), part == DocumentPart.TYPE ? GAP_HEIGHT : 0, 0);
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
            CTNumPr number = heading.getPPr().addNewNumPr();
            number.addNewIlvl().setVal(BigInteger.valueOf(level - 1));
            number.addNewNumId().setVal(numbering);
            heading.getPPr().addNewKeepNext();
            heading.getPPr().addNewKeepLines();
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        }
        CTStyle annex = style(ANNEX, "Annex Title", "Normal", format.style(DocumentPart.ANNEX_TITLE));
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
        // All of it before: of a gap after one paragraph and a gap before the next Word takes only the greater.
        CTSpacing spacing = spacing(paragraph, page.paragraphGap(), 0);
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

package vn.tongket.document.word;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.HeadingNumbers;
import vn.tongket.document.model.IssueFormat;

/**
 * Headings and items that Word counts itself, so that a section put in or taken out renumbers the rest. Word cannot count
 * {@code thứ nhất}, nor {@code đ)} after {@code d)}: such numbers are typed, and the level still counts, unseen, so that
 * those below begin anew.
 */
final class WordNumbering {
    private static final int HEADINGS = 1;
    private static final BigInteger NONE = BigInteger.ZERO;
    /** Letters that Word's alphabet and the Vietnamese one share from the start: a, b, c, d. */
    private static final int SHARED_LETTERS = 4;

    private final XWPFNumbering numbering;
    private final IssueFormat format;
    /** What Word has counted so far, a level each. */
    private final int[] counted = new int[Block.LEVELS];

    private BigInteger headings;
    private int lists = HEADINGS;

    WordNumbering(XWPFDocument word, IssueFormat format) {
        this.format = format;
        numbering = word.createNumbering();
        CTAbstractNum all = CTAbstractNum.Factory.newInstance();
        all.setAbstractNumId(BigInteger.valueOf(HEADINGS));
        all.addNewMultiLevelType().setVal(STMultiLevelType.MULTILEVEL);
        for (int level = 1; level <= Block.LEVELS; level++) {
            heading(all.addNewLvl(), level);
        }
        numbering.addAbstractNum(new XWPFAbstractNum(all));
        headings = numbering.addNum(BigInteger.valueOf(HEADINGS));
    }

    /** The list that the styles of headings count by. */
    BigInteger headings() {
        return headings;
    }

    private void heading(CTLvl xml, int level) {
        IssueFormat.HeadingLevel look = format.heading(level);
        boolean unseen = look.counting() == IssueFormat.Counting.ORDINAL;
        xml.setIlvl(BigInteger.valueOf(level - 1));
        xml.addNewStart().setVal(BigInteger.ONE);
        xml.addNewNumFmt().setVal(unseen ? STNumberFormat.NONE : written(look.counting()));
        xml.addNewPStyle().setVal("Heading" + level);
        xml.addNewSuff().setVal(look.ownLine() ? STLevelSuffix.NOTHING : STLevelSuffix.SPACE);
        xml.addNewLvlText().setVal(unseen ? "" : look.before() + "%" + level + look.after());
        xml.addNewLvlJc().setVal(STJc.LEFT);
        xml.addNewPPr()
                .addNewInd()
                .setFirstLine(
                        look.ownLine() ? NONE : WordUnits.twips(format.page().firstLine()));
    }

    private static STNumberFormat.Enum written(IssueFormat.Counting counting) {
        return switch (counting) {
            case ROMAN -> STNumberFormat.UPPER_ROMAN;
            case ARABIC -> STNumberFormat.DECIMAL;
            case LETTER -> STNumberFormat.LOWER_LETTER;
            case ORDINAL -> STNumberFormat.NONE;
        };
    }

    /** Counts a heading as Word does; true where Word writes the number by itself, false where it has to be typed. */
    boolean counts(Block.Heading heading, WordParagraph paragraph) {
        IssueFormat.HeadingLevel look = format.heading(heading.level());
        int count = count(look, heading.number());
        boolean typed = count == 0 || look.counting() == IssueFormat.Counting.LETTER && count > SHARED_LETTERS;
        if (typed) {
            paragraph.numbered(NONE, 0);
            return false;
        }
        if (counted[heading.level() - 1] + 1 != count) {
            headings = beginning(heading.level(), count);
        }
        paragraph.numbered(headings, heading.level() - 1);
        counted[heading.level() - 1] = count;
        Arrays.fill(counted, heading.level(), counted.length, 0);
        return look.counting() != IssueFormat.Counting.ORDINAL;
    }

    /** Which one of its level a number is; 0 where it is none of this format's. */
    private static int count(IssueFormat.HeadingLevel look, String number) {
        for (int count = 1; !number.isEmpty() && count <= 99; count++) {
            if (number.equals(look.before() + HeadingNumbers.written(look.counting(), count) + look.after())) {
                return count;
            }
        }
        return 0;
    }

    /** The same list going on from another number, for a heading whose number does not follow the last one of its level. */
    private BigInteger beginning(int level, int count) {
        BigInteger id = numbering.addNum(BigInteger.valueOf(HEADINGS));
        XWPFNum list = numbering.getNum(id);
        for (int i = 0; i < counted.length; i++) {
            CTNumLvl override = list.getCTNum().addNewLvlOverride();
            override.setIlvl(BigInteger.valueOf(i));
            int next = i == level - 1 ? count : i < level ? counted[i] + 1 : 1;
            override.addNewStartOverride().setVal(BigInteger.valueOf(next));
        }
        return id;
    }

    /** A list of its own for these items, or null where their marks are typed: dashes, and letters past d. */
    @org.jspecify.annotations.Nullable
    BigInteger list(Block.Items items) {
        boolean counted = switch (items.mark()) {
            case DASH, PLUS -> false;
            case NUMBER -> true;
            case LETTER -> items.items().size() <= SHARED_LETTERS;
        };
        if (!counted) {
            return null;
        }
        CTAbstractNum one = CTAbstractNum.Factory.newInstance();
        BigInteger id = BigInteger.valueOf(++lists);
        one.setAbstractNumId(id);
        one.addNewMultiLevelType().setVal(STMultiLevelType.SINGLE_LEVEL);
        CTLvl level = one.addNewLvl();
        level.setIlvl(NONE);
        level.addNewStart().setVal(BigInteger.ONE);
        boolean letters = items.mark() == Block.ItemMark.LETTER;
        level.addNewNumFmt().setVal(letters ? STNumberFormat.LOWER_LETTER : STNumberFormat.DECIMAL);
        level.addNewSuff().setVal(STLevelSuffix.SPACE);
        level.addNewLvlText().setVal(letters ? "%1)" : "(%1)");
        level.addNewLvlJc().setVal(STJc.LEFT);
        level.addNewPPr().addNewInd().setFirstLine(WordUnits.twips(format.page().firstLine()));
        numbering.addAbstractNum(new XWPFAbstractNum(one));
        return numbering.addNum(id);
    }
}

package vn.tongket.document.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.IssueFormat;

/**
 * The body and each annex are sections of their own: paper, margins, page numbers from 1. The first page of each shows no
 * number.
 */
final class WordSections {
    private static final double HEADER_FROM_TOP = 10;

    private final XWPFDocument word;
    private final IssueFormat format;
    private final WordNumbering numbering;
    private final WordLinks links;
    private final String numbered;
    private final String blank;
    private boolean landscape;

    WordSections(XWPFDocument word, IssueFormat format, WordNumbering numbering, WordLinks links) {
        this.numbering = numbering;
        this.links = links;
        this.word = word;
        this.format = format;
        numbered = word.getRelationId(pageNumber(word.createHeader(HeaderFooterType.DEFAULT)));
        XWPFHeader empty = word.createHeader(HeaderFooterType.FIRST);
        new WordParagraph(empty.createParagraph().getCTP()).style("Header");
        blank = word.getRelationId(empty);
        body().unsetSectPr();
    }

    private XWPFHeader pageNumber(XWPFHeader header) {
        CTP paragraph = header.createParagraph().getCTP();
        new WordParagraph(paragraph).style("Header");
        var field = paragraph.addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("2");
        return header;
    }

    private CTBody body() {
        return word.getDocument().getBody();
    }

    /** Ends the section that is open, with an invisible last paragraph. */
    void end(WordParagraph last) {
        last.height(1);
        fill(last.properties().addNewSectPr());
    }

    /** Opens the section of an annex. */
    WordBlocks begin(Annex next) {
        return begin(next.landscape());
    }

    /** Opens the first section; its first page shows no number. */
    WordBlocks begin(boolean onItsSide) {
        landscape = onItsSide;
        IssueFormat.Page page = format.page();
        double width = landscape ? page.height() - page.top() - page.bottom() : page.textWidth();
        return new WordBlocks(word, format, width, numbering, links);
    }

    void endLast() {
        fill(body().addNewSectPr());
    }

    /** On its side, the binding edge becomes the top. */
    private void fill(CTSectPr section) {
        reference(section.addNewHeaderReference(), STHdrFtr.DEFAULT, numbered);
        reference(section.addNewHeaderReference(), STHdrFtr.FIRST, blank);
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        IssueFormat.Page page = format.page();
        CTPageSz size = section.addNewPgSz();
        size.setW(WordUnits.twips(landscape ? page.height() : page.width()));
        size.setH(WordUnits.twips(landscape ? page.width() : page.height()));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(WordUnits.twips(landscape ? page.left() : page.top()));
        margins.setBottom(WordUnits.twips(landscape ? page.right() : page.bottom()));
        margins.setLeft(WordUnits.twips(landscape ? page.bottom() : page.left()));
        margins.setRight(WordUnits.twips(landscape ? page.top() : page.right()));
        margins.setHeader(WordUnits.twips(HEADER_FROM_TOP));
        margins.setFooter(WordUnits.twips(HEADER_FROM_TOP));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private static void reference(CTHdrFtrRef reference, STHdrFtr.Enum type, String id) {
        reference.setType(type);
        reference.setId(id);
    }
}

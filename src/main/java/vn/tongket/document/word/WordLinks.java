package vn.tongket.document.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import vn.tongket.document.model.Captions;

/** What in a Word document knows of something else: numbers of captions, words that point to them, figures with their address. */
final class WordLinks {
    private final Captions captions;
    private final WordFigures figures;
    private int bookmarks;

    WordLinks(Captions captions, WordFigures figures) {
        this.captions = captions;
        this.figures = figures;
    }

    Captions captions() {
        return captions;
    }

    /** A number Word counts: {@code SEQ Bảng}, with what it shows until Word counts anew. */
    static CTR sequence(CTP paragraph, String sequence, boolean roman, String shown) {
        return field(paragraph, " SEQ " + sequence + " \\* " + (roman ? "ROMAN" : "ARABIC") + " ", shown);
    }

    /** Words that follow the caption they point to. */
    static CTR reference(CTP paragraph, String target, String shown) {
        return field(paragraph, " REF " + target + " \\h ", shown);
    }

    private static CTR field(CTP paragraph, String instruction, String shown) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        WordParagraph.preserved(paragraph.addNewR().addNewInstrText(), instruction);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        CTR result = paragraph.addNewR();
        WordParagraph.preserved(result.addNewT(), shown);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        return result;
    }

    /** Marks what {@code words} writes into the paragraph as the place of this name. */
    void place(CTP paragraph, String name, Runnable words) {
        BigInteger id = BigInteger.valueOf(++bookmarks);
        CTBookmark start = paragraph.addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        words.run();
        paragraph.addNewBookmarkEnd().setId(id);
    }

    /** A hidden bookmark around the words of a figure; its name leads to the figure's address. */
    void figure(CTP paragraph, String address, Runnable words) {
        place(paragraph, figures.bookmark(address), words);
    }
}

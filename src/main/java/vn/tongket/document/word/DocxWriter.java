package vn.tongket.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.springframework.stereotype.Component;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.Captions;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.PaperForm;
import vn.tongket.document.model.TextStyle;

/**
 * Writes a document for Word: native styles, headings and captions that Word counts, words that follow what they point to, real
 * tables, no macros and no automatic bullets, so that an office can go on editing it. Figures keep their address.
 */
@Component
public final class DocxWriter {
    /** Word 2013 and later; without it Word opens a file in its compatibility mode. */
    private static final String WORD_VERSION = "15";

    public void write(Document document, OutputStream stream) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            IssueFormat format = document.head().format();
            WordFigures figures = new WordFigures();
            WordSections sections = sections(word, format, new WordLinks(Captions.of(document), figures));
            WordBlocks blocks = sections.begin(false);
            WordHead.write(blocks, document.head());
            blocks.write(document.body());
            blocks.keepWithNext();
            WordClosing.write(blocks, document);
            for (Annex annex : document.annexes()) {
                sections.end(blocks.paragraph(WordStyles.GAP));
                blocks = sections.begin(annex);
                WordHead.write(blocks, annex, document.head());
                blocks.write(document.printed(annex.blocks()));
            }
            sections.endLast();
            describe(word, document.head());
            figures.write(word);
            word.write(stream);
        }
    }

    /** A form or slip for Word. */
    public void write(PaperForm form, OutputStream stream) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            WordSections sections = sections(word, form.format(), new WordLinks(Captions.none(), new WordFigures()));
            WordBlocks blocks = sections.begin(form.landscape());
            WordForm.write(blocks, form);
            sections.endLast();
            word.getProperties().getCoreProperties().setTitle(form.title().replace('\n', ' '));
            word.write(stream);
        }
    }

    private static WordSections sections(XWPFDocument word, IssueFormat format, WordLinks links) {
        WordNumbering numbering = new WordNumbering(word, format);
        WordStyles.define(word, format, numbering.headings());
        return new WordSections(word, format, numbering, links);
    }

    private static void describe(XWPFDocument word, DocumentHead head) {
        POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
        core.setTitle(head.title());
        core.setCreator(head.issuerInText());
        core.setSubjectProperty(head.subject());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(TextStyle.VIETNAMESE.toLanguageTag()));
        if (head.day() != null) {
            Date day = Date.from(head.day().atStartOfDay().toInstant(ZoneOffset.UTC));
            core.setCreated(Optional.of(day));
        }
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Tongket");
        CTCompatSetting mode = word.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal(WORD_VERSION);
    }
}

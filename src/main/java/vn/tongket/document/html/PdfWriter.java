package vn.tongket.document.html;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.PaperForm;
import vn.tongket.document.model.Typeface;

/**
 * Writes a document as PDF that is kept and read aloud: PDF/A-2a and PDF/UA-1 in one file, fonts inside, headings, tables
 * and pictures tagged.
 */
@Component
public final class PdfWriter {
    static {
        // The library reports each style sheet and font it loads; standard error is for what a person must know.
        XRLog.setLoggingEnabled(false);
    }

    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    public void write(Document document, OutputStream stream) throws IOException {
        write(PaperHtml.of(document), NoBreaks.figures(document), stream);
    }

    public void write(PaperForm form, OutputStream stream) throws IOException {
        write(PaperFormHtml.of(form), Set.of(), stream);
    }

    private static void write(String html, Set<String> figures, OutputStream stream) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        for (Typeface typeface : Typeface.values()) {
            builder.useFont(
                    typeface::openForPdf,
                    Typeface.FAMILY,
                    typeface.bold() ? BOLD : PLAIN,
                    typeface.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.useUnicodeLineBreaker(new SpaceBreaks(figures));
        builder.withProducer("Tongket");
        builder.withHtmlContent(html, "");
        builder.toStream(stream);
        builder.run();
    }
}

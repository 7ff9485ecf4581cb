package vn.tongket.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.Problem;
import vn.tongket.document.html.HtmlWriter;
import vn.tongket.document.html.PdfWriter;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.word.DocxWriter;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.part.ComposedReview;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.ReviewView;

/** Reviews as documents, as data, and as a page shows them. */
@Component
public class ReviewDocuments {
    private final ReviewComposer composer;
    private final DocumentLayout layout;
    private final DocxWriter docx;
    private final PdfWriter pdf;
    private final HtmlWriter html;

    ReviewDocuments(ReviewComposer composer, DocumentLayout layout, DocxWriter docx, PdfWriter pdf, HtmlWriter html) {
        this.composer = composer;
        this.layout = layout;
        this.docx = docx;
        this.pdf = pdf;
        this.html = html;
    }

    /** The whole copy, ready to be written out. An issued copy is refused while a figure in it cannot be computed. */
    public Document document(ReviewRequest request) {
        ComposedReview review = composer.compose(request);
        return request.issued() ? layout.issued(review) : layout.draft(review);
    }

    /** Writes one copy; nothing is written where it is refused. */
    public void write(ReviewRequest request, CopyFormat format, OutputStream out) throws IOException {
        if (format == CopyFormat.JSON) {
            out.write(new ReviewJson(composer.compose(request)).write().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Document document = document(request);
        switch (format) {
            case DOCX -> docx.write(document, out);
            case PDF -> pdf.write(document, out);
            case HTML -> out.write(html.page(document).getBytes(StandardCharsets.UTF_8));
            case JSON -> throw new IllegalStateException("Written above");
        }
    }

    public ReviewView view(ReviewRequest request) {
        ComposedReview review = composer.compose(request);
        Subject subject = review.subject();
        IssueFormat format = layout.format(subject.definition());
        List<ReviewView.Annex> annexes = new ArrayList<>();
        for (ComposedReview.ComposedAnnex annex : review.annexes()) {
            String number =
                    format.annexes().number(annexes.size(), review.annexes().size());
            annexes.add(new ReviewView.Annex(annex.code(), number, annex.title(), annex.blocks()));
        }
        return new ReviewView(
                subject.programme(),
                subject.definition(),
                subject.unit(),
                subject.ofProgrammeUnit(),
                format,
                layout.numbered(review, request.published()),
                annexes,
                review.quotes().size(),
                review.faults().stream().map(Problem::vietnamese).toList());
    }
}

package vn.tongket.exchange.web;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.access.Reach;
import vn.tongket.exchange.sheet.FormPapers;
import vn.tongket.exchange.sheet.ReceiptPaper;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.page.share.Heavy;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.Sight;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** Forms and receipts on paper. */
@Controller
class PaperController {
    private final Forms forms;
    private final FormPapers papers;
    private final ReceiptPaper receipts;
    private final Submissions submissions;
    private final Reach reach;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Sight sight;

    PaperController(
            Forms forms,
            FormPapers papers,
            ReceiptPaper receipts,
            Submissions submissions,
            Reach reach,
            Rounds rounds,
            Programmes programmes,
            Sight sight) {
        this.forms = forms;
        this.papers = papers;
        this.receipts = receipts;
        this.submissions = submissions;
        this.reach = reach;
        this.rounds = rounds;
        this.programmes = programmes;
        this.sight = sight;
    }

    @GetMapping("/bieu/{programme}/{form}/bieu-trong.pdf")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> blankPdf(@PathVariable String programme, @PathVariable String form) throws IOException {
        return Files.download(form + "-trong.pdf", Files.PDF, papers.pdf(find(programme, form)));
    }

    @GetMapping("/bieu/{programme}/{form}/bieu-trong.docx")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> blankWord(@PathVariable String programme, @PathVariable String form) throws IOException {
        return Files.download(form + "-trong.docx", Files.WORD, papers.word(find(programme, form)));
    }

    private FormVersion find(String programme, String form) {
        return forms.of(programme).stream()
                .filter(version -> version.form().equals(form) && isTheirs(version))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No form " + form));
    }

    /** Of a programme of their branch, or asked by a round that they run or answer: its lines name indicators. */
    private boolean isTheirs(FormVersion version) {
        return sight.reads(programmes.require(version.programme()).unit())
                || rounds.all().stream()
                        .filter(round -> round.programme().equals(version.programme()))
                        .flatMap(round -> round.forms().stream())
                        .anyMatch(asked -> asked.form().equals(version.form()));
    }

    @GetMapping("/phieu/{reference}.pdf")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> receipt(@PathVariable String reference, Person who) throws IOException {
        Submission submission = submissions
                .byReference(reference)
                .orElseThrow(() -> new NoSuchElementException("No receipt " + reference));
        reach.require(who, Right.READ, submission.unitId());
        String address = Visit.current().site() + "/phieu/" + reference;
        return Files.download("phieu-" + reference + ".pdf", Files.PDF, receipts.pdf(submission, address));
    }
}

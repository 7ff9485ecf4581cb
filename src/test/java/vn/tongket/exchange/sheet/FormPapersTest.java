package vn.tongket.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.document.PdfFaults;
import vn.tongket.report.SmallRound;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;

/** A blank form and a receipt on paper, and the workbook; kept in target/papers to be looked at. */
@TongketTest
class FormPapersTest {
    private static final Path KEPT = Path.of("target", "papers");

    @Autowired
    ApplicationContext context;

    @Autowired
    FormPapers papers;

    @Autowired
    ReceiptPaper receipts;

    @Autowired
    FormFiles files;

    @Test
    void aBlankFormHasPlacesToFillInAndToSign() throws Exception {
        new SmallRound(context).open();
        var form = context.getBean(Forms.class)
                .active(SmallRound.PROGRAMME, SmallRound.FORM)
                .orElseThrow();
        byte[] pdf = papers.pdf(form);
        keep("bieu-trong.pdf", pdf);
        PdfFaults.assertNone(pdf);
        assertThat(text(pdf))
                .contains(
                        "Biểu 01: Kết quả thực hiện",
                        "Số hội nghị",
                        "NGƯỜI LẬP BIỂU",
                        "THỦ TRƯỞNG ĐƠN VỊ",
                        "không phát sinh");
        byte[] docx = papers.word(form);
        keep("bieu-trong.docx", docx);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            assertThat(words.getText()).contains("Biểu 01: Kết quả thực hiện", "Tỷ lệ hộ nghèo", "NGƯỜI LẬP BIỂU");
        }
    }

    @Test
    void aReceiptHoldsItsReferenceAllValuesAndSteps() throws Exception {
        SmallRound small = new SmallRound(context);
        small.open();
        small.fill("TXC");
        var submission = small.act("TXC", Act.SUBMIT, "");
        byte[] pdf = receipts.pdf(submission, "https://tongket.example.vn/phieu/" + submission.reference());
        keep("phieu.pdf", pdf);
        keep("bieu.xlsx", files.workbook(submission));
        PdfFaults.assertNone(pdf);
        assertThat(text(pdf))
                .contains(
                        String.valueOf(submission.reference()),
                        "Xã Cam",
                        "40/800",
                        "1,5",
                        "Đã tổ chức 12 hội nghị.",
                        "Theo số liệu hiện có: không có điểm bất thường",
                        "tra 4 số: 4 số chưa có gì để so",
                        "Các bước");
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), content);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

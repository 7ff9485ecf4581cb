package vn.tongket.exchange.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.html.PdfWriter;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.IssueKind;
import vn.tongket.document.model.PaperForm;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** Phiếu xác nhận đã trình as PDF: reference, short address as a QR code, all values as they stood when it was submitted, all steps. */
@Component
public class ReceiptPaper {
    private static final int DOTS = 240;

    private final FormFiles files;
    private final Submissions submissions;
    private final Cells cells;
    private final Checks checks;
    private final IssueFormats formats;
    private final PdfWriter pdf;

    ReceiptPaper(
            FormFiles files, Submissions submissions, Cells cells, Checks checks, IssueFormats formats, PdfWriter pdf) {
        this.files = files;
        this.submissions = submissions;
        this.cells = cells;
        this.checks = checks;
        this.formats = formats;
        this.pdf = pdf;
    }

    /**
     * @param submission one that was submitted
     * @param address that the code leads to
     */
    public byte[] pdf(Submission submission, String address) throws IOException {
        FormContent content = files.content(submission);
        List<StepRecord> steps = submissions.steps(submission.id());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.write(paper(content, steps, address), bytes);
        return bytes.toByteArray();
    }

    private PaperForm paper(FormContent content, List<StepRecord> steps, String address) throws IOException {
        Submission submission = content.submission();
        StepRecord sent = steps.stream()
                .filter(step -> step.act() == Act.SUBMIT)
                .reduce((first, second) -> second)
                .orElseThrow();
        List<Block> blocks = new ArrayList<>();
        Map<String, Answer> answers = cells.answersAt(submission.id(), sent.at());
        blocks.add(values(content, answers));
        blocks.add(
                Block.Paragraph.of(checks.whole(content.form(), content.unit().id(), content.window(), answers)
                        .words()));
        blocks.add(steps(steps));
        blocks.add(Block.Paragraph.of("Tra cứu: " + address));
        if (content.programme().invented()) {
            blocks.add(new Block.Paragraph(
                    List.of(Run.italic("Đơn vị và số liệu trong phiếu này là giả định, chỉ để minh họa."))));
        }
        return new PaperForm(
                formats.find(IssueKind.STATE, sent.at().toLocalDate()),
                List.of(
                        content.unit().fullName(),
                        "Mã tra cứu: " + Objects.requireNonNull(submission.reference()),
                        "Trạng thái: " + ActWords.state(submission.state())),
                List.of(),
                "PHIẾU XÁC NHẬN ĐÃ TRÌNH",
                List.of(
                        content.form().title(),
                        content.round().title() + ". Số liệu " + VietnameseDates.window(content.window()),
                        "Trình lúc " + moment(sent) + ", người trình: " + sent.byName()),
                blocks,
                List.of(),
                false,
                new PaperForm.Mark(code(address), "Mã QR mở phiếu này: " + address));
    }

    private static String moment(StepRecord step) {
        return VietnameseDates.moment(step.at().atZoneSameInstant(Now.ZONE).toLocalDateTime());
    }

    private static Table values(FormContent content, Map<String, Answer> sent) {
        List<Table.Row> rows = new ArrayList<>();
        String section = "";
        for (FormLine line : content.form().lines()) {
            if (!line.section().equals(section)) {
                section = line.section();
                rows.add(Table.Row.group(section));
            }
            Answer answer = sent.getOrDefault(line.code(), Answer.NOTHING);
            String measured = line.isFigure() ? content.indicator(line).unitOfMeasure() : "";
            String reason = answer.reason() == null ? "" : "\nLý do: " + answer.reason();
            rows.add(Table.Row.of(
                    List.of(Run.of(line.label()), Run.of(measured), Run.of(QualitySigns.of(answer) + reason))));
        }
        boolean figures = content.hasFigures();
        return new Table(
                "",
                "",
                List.of(
                        Table.Column.words("Nội dung", figures ? 4 : 2),
                        Table.Column.centred("Đơn vị tính", 1.2),
                        Table.Column.words("Số liệu đã trình", figures ? 2 : 5)),
                rows,
                List.of());
    }

    private static Table steps(List<StepRecord> steps) {
        List<Table.Row> rows = steps.stream()
                .map(step -> Table.Row.of(List.of(
                        Run.of(moment(step)),
                        Run.of(step.byName()),
                        Run.of(ActWords.past(step.act())
                                + (step.reason() == null ? "" : ". Lý do: " + step.reason())))))
                .toList();
        return new Table(
                "Các bước",
                "",
                List.of(
                        Table.Column.words("Lúc", 1.3),
                        Table.Column.words("Người thực hiện", 1.6),
                        Table.Column.words("Việc", 3)),
                rows,
                List.of());
    }

    private static byte[] code(String address) throws IOException {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, DOTS, DOTS, Map.of(EncodeHintType.MARGIN, 1));
            BufferedImage picture =
                    new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < dots.getWidth(); x++) {
                for (int y = 0; y < dots.getHeight(); y++) {
                    picture.setRGB(x, y, dots.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("An address could not be drawn as a code", e);
        }
    }
}

package vn.tongket.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;
import vn.tongket.document.html.PdfWriter;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.IssueKind;
import vn.tongket.document.model.PaperForm;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.word.DocxWriter;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** Biểu trống: a form to be filled in by hand. */
@Component
public class FormPapers {
    private static final String DOTS = "…………";
    /** A line to write on: as wide as the paper, upright and on its side. */
    private static final String DOTTED_LINE = "…".repeat(32);

    private static final String LONG_DOTTED_LINE = "…".repeat(50);
    private static final int LINES_TO_WRITE = 4;

    private final Programmes programmes;
    private final IssueFormats formats;
    private final PdfWriter pdf;
    private final DocxWriter word;

    FormPapers(Programmes programmes, IssueFormats formats, PdfWriter pdf, DocxWriter word) {
        this.programmes = programmes;
        this.formats = formats;
        this.pdf = pdf;
        this.word = word;
    }

    public byte[] pdf(FormVersion form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.write(paper(form), bytes);
        return bytes.toByteArray();
    }

    public byte[] word(FormVersion form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word.write(paper(form), bytes);
        return bytes.toByteArray();
    }

    private PaperForm paper(FormVersion form) {
        Programme programme = programmes.require(form.programme());
        List<Block> blocks = new ArrayList<>();
        boolean figures = form.lines().stream().anyMatch(FormLine::isFigure);
        if (form.guide() != null) {
            form.guide().strip().lines().forEach(line -> blocks.add(new Block.Paragraph(List.of(Run.italic(line)))));
        }
        if (figures) {
            blocks.add(table(form, programme));
        }
        questions(form, figures ? LONG_DOTTED_LINE : DOTTED_LINE, blocks);
        if (programme.invented()) {
            blocks.add(new Block.Paragraph(List.of(Run.italic("Biểu của tỉnh giả định, chỉ để minh họa."))));
        }
        return new PaperForm(
                formats.find(IssueKind.STATE, Now.day()),
                List.of("Đơn vị báo cáo: " + DOTS + DOTS + DOTS + DOTS, "Đơn vị nhận báo cáo: " + DOTS + DOTS + DOTS),
                List.of("Mã biểu: " + form.form() + ", phiên bản " + form.number()),
                form.title(),
                List.of("Kỳ báo cáo: từ ngày …/…/20… đến ngày …/…/20…"),
                blocks,
                List.of(
                        new PaperForm.Signer("", "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên, số điện thoại)"),
                        new PaperForm.Signer(
                                "Ngày … tháng … năm 20…", "THỦ TRƯỞNG ĐƠN VỊ", "(Ký, ghi rõ họ tên, đóng dấu)")),
                figures,
                null);
    }

    private static Table table(FormVersion form, Programme programme) {
        List<Table.Row> rows = new ArrayList<>();
        String section = "";
        int number = 0;
        for (FormLine line : form.lines()) {
            if (line.isFigure()) {
                if (!line.section().equals(section)) {
                    section = line.section();
                    rows.add(Table.Row.group(section));
                }
                rows.add(row(
                        ++number,
                        line,
                        programme.indicator(String.valueOf(line.indicator())).orElseThrow()));
            }
        }
        return new Table(
                "",
                "",
                List.of(
                        Table.Column.centred("STT", 0.5),
                        Table.Column.words("Chỉ tiêu", 5),
                        Table.Column.centred("Đơn vị tính", 1.3),
                        Table.Column.centred("Kỳ này", 1.6),
                        Table.Column.words("Giải trình, ghi chú", 2.6)),
                rows,
                List.of(
                        Run.text(
                                "Ghi “–” khi không phát sinh; ghi “…” khi có nhưng chưa có số liệu và nêu lý do ở cột ghi chú; ghi “x” khi"
                                        + " không áp dụng. Không để trống. Dùng dấu chấm phân cách hàng nghìn, dấu phẩy cho phần thập phân.")));
    }

    private static Table.Row row(int number, FormLine line, Indicator indicator) {
        String label = line.label() + (line.required() ? "" : " (nếu có)");
        if (indicator.hasParts()) {
            label += "\nTử số: " + named(indicator.numeratorName()) + "; mẫu số: " + named(indicator.denominatorName());
        }
        return Table.Row.of(List.of(
                Run.of(String.valueOf(number)),
                Run.of(label),
                Run.of(indicator.unitOfMeasure()),
                Run.of(indicator.hasParts() ? "…… / ……" : DOTS),
                Run.of("")));
    }

    private static String named(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "……" : name;
    }

    private static void questions(FormVersion form, String dottedLine, List<Block> blocks) {
        String section = "";
        for (FormLine line : form.lines()) {
            if (!line.isFigure()) {
                if (!line.section().equals(section)) {
                    section = line.section();
                    blocks.add(new Block.Paragraph(List.of(Run.bold(section))));
                }
                blocks.add(
                        new Block.Paragraph(List.of(Run.text(line.label() + (line.required() ? ":" : " (nếu có):")))));
                for (int i = 0; i < LINES_TO_WRITE; i++) {
                    blocks.add(Block.Paragraph.of(dottedLine));
                }
            }
        }
    }
}

package vn.tongket.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.drawing.Drawing;
import vn.tongket.document.drawing.PicturePen;
import vn.tongket.document.model.Chart;

/** Puts a chart into a Word document: one of Word's own where it has its like, else a picture. */
final class WordPicture {
    private WordPicture() {}

    static void write(WordBlocks blocks, Chart chart, WordParagraph holder) {
        Drawing drawing = ChartDrawer.drawing(chart);
        double height = blocks.width() * drawing.height() / drawing.width();
        XWPFRun run = new XWPFParagraph(holder.xml(), blocks.word()).createRun();
        if (WordChart.canDraw(chart)) {
            WordChart.write(blocks.word(), run, chart, blocks.width(), height);
        } else {
            picture(run, chart, drawing, blocks.width(), height);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(chart.description());
        inline.getDocPr().setTitle(chart.title());
    }

    private static void picture(XWPFRun run, Chart chart, Drawing drawing, double width, double height) {
        try {
            XWPFPicture picture = run.addPicture(
                    new ByteArrayInputStream(PicturePen.png(drawing)),
                    Document.PICTURE_TYPE_PNG,
                    "chart.png",
                    Units.toEMU(width),
                    Units.toEMU(height));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.description());
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("A chart could not be put into the document", e);
        }
    }
}

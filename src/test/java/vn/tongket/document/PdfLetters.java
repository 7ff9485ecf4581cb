package vn.tongket.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tongket.document.html.PdfWriter;
import vn.tongket.document.model.Document;

/** The letters of a PDF as they stand on its pages: what a person with a ruler and a sample of types would note. */
final class PdfLetters extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final List<Letter> letters = new ArrayList<>();

    private PdfLetters() {}

    /** @param y of the base line from the top of the page, in points */
    record Letter(int page, double x, double y, double size, boolean bold, boolean italic) {}

    static PdfLetters of(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfWriter().write(document, bytes);
        PdfLetters read = new PdfLetters();
        read.setSortByPosition(true);
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            read.getText(pdf);
        }
        return read;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        for (TextPosition one : positions) {
            String font = one.getFont().getName();
            Letter letter = new Letter(
                    getCurrentPageNo(),
                    one.getXDirAdj(),
                    one.getYDirAdj(),
                    one.getYScale(),
                    font.contains("Bold"),
                    font.contains("Italic"));
            for (char part : one.getUnicode().toCharArray()) {
                text.append(part == '\u00a0' ? ' ' : part);
                letters.add(letter);
            }
        }
    }

    @Override
    protected void writeWordSeparator() {
        space(' ');
    }

    @Override
    protected void writeLineSeparator() {
        space('\n');
    }

    private void space(char kind) {
        text.append(kind);
        letters.add(letters.isEmpty() ? new Letter(1, 0, 0, 0, false, false) : letters.getLast());
    }

    String text() {
        return text.toString();
    }

    /** How the first letter of these words stands, where they are first found. */
    Letter at(String words) {
        int index = text.indexOf(words);
        if (index < 0) {
            throw new AssertionError("Not printed: " + words + " in\n" + text);
        }
        return letters.get(index);
    }
}

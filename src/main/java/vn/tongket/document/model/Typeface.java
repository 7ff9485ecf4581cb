package vn.tongket.document.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Serif, carried in the program: its letters are as wide as those of Times New Roman, so it stands for it in
 * PDF and pictures, and tells how long a line of a Word document is.
 */
public enum Typeface {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    public static final String FAMILY = "Liberation Serif";

    private static final int TABLE_COUNT_AT = 4;
    private static final int FIRST_TABLE_AT = 12;
    private static final int TABLE_ENTRY = 16;
    /** {@code GSUB} */
    private static final int SUBSTITUTIONS = 0x47535542;
    /** {@code zzzz}, which no reader looks for. */
    private static final int NO_TABLE = 0x7A7A7A7A;

    private static final Map<Typeface, Widths> WIDTHS = new EnumMap<>(Typeface.class);

    private final String path;

    Typeface(String style) {
        path = "/liberation/LiberationSerif-" + style + ".ttf";
    }

    public boolean bold() {
        return this == BOLD || this == BOLD_ITALIC;
    }

    public boolean italic() {
        return this == ITALIC || this == BOLD_ITALIC;
    }

    public static Typeface of(boolean bold, boolean italic) {
        if (bold) {
            return italic ? BOLD_ITALIC : BOLD;
        }
        return italic ? ITALIC : REGULAR;
    }

    /** The file; read anew each time. */
    public InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("Missing in the program: " + path);
        }
        return stream;
    }

    /**
     * The file with its table of glyph substitutions renamed, so that it is not found: PDFBox looks for substitutions with
     * a regular expression made anew for each word, nine tenths of the time of a long document, and composed Vietnamese
     * needs none.
     */
    public InputStream openForPdf() {
        try (InputStream stream = open()) {
            ByteBuffer font = ByteBuffer.wrap(stream.readAllBytes());
            int tables = font.getShort(TABLE_COUNT_AT);
            for (int i = 0; i < tables; i++) {
                int entry = FIRST_TABLE_AT + i * TABLE_ENTRY;
                if (font.getInt(entry) == SUBSTITUTIONS) {
                    font.putInt(entry, NO_TABLE);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Length of words in points when set at a size in points. */
    public double width(String words, double size) {
        Widths widths;
        synchronized (WIDTHS) {
            widths = WIDTHS.computeIfAbsent(this, Typeface::read);
        }
        return widths.of(words) * size;
    }

    private static Widths read(Typeface typeface) {
        try (InputStream stream = typeface.open();
                RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(stream);
                TrueTypeFont font = new TTFParser().parse(buffer)) {
            return Widths.of(font);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + typeface.path, e);
        }
    }

    /** Widths of the letters of the basic plane, as a share of the size. */
    private record Widths(float[] ofLetter) {
        static Widths of(TrueTypeFont font) throws IOException {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            float[] widths = new float[Character.MAX_VALUE + 1];
            for (int letter = 0; letter < widths.length; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                widths[letter] = glyph == 0 ? 0.5f : font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
            }
            return new Widths(widths);
        }

        double of(String words) {
            return words.chars().mapToDouble(letter -> ofLetter[letter]).sum();
        }
    }
}

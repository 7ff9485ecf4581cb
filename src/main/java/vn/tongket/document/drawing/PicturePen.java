package vn.tongket.document.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.tongket.document.drawing.Drawing.Shape;
import vn.tongket.document.model.Typeface;

/** Paints a drawing as a PNG for Word and PDF, in the face of the document. */
public final class PicturePen {
    /** Dots for each unit of the drawing: 680 units over 170 mm are then just above 300 dots an inch. */
    static final int DOTS = 3;

    private static final Font PLAIN = font(Typeface.REGULAR);
    private static final Font BOLD = font(Typeface.BOLD);

    private final Graphics2D graphics;

    private PicturePen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    public static byte[] png(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * DOTS),
                (int) Math.ceil(drawing.height() * DOTS),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS, DOTS);
        PicturePen pen = new PicturePen(graphics);
        drawing.shapes().forEach(pen::shape);
        graphics.dispose();
        return encoded(image);
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Drawing.Line line -> line(line);
            case Drawing.Box box -> box(box);
            case Drawing.Dot dot -> dot(dot);
            case Drawing.Words words -> words(words);
        }
    }

    private void line(Drawing.Line line) {
        float thickness = (float) line.thickness();
        graphics.setColor(Color.decode(line.colour()));
        graphics.setStroke(
                line.dashed()
                        ? new BasicStroke(
                                thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 3}, 0)
                        : new BasicStroke(thickness));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    private void box(Drawing.Box box) {
        Rectangle2D shape = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        graphics.setColor(Color.decode(box.fill()));
        graphics.fill(shape);
        if (box.hatched()) {
            graphics.setPaint(hatching());
            graphics.fill(shape);
        }
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(Color.decode(box.stroke()));
        graphics.draw(shape);
    }

    private static TexturePaint hatching() {
        int size = 8 * DOTS;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = tile.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(new Color(255, 255, 255, 190));
        on.setStroke(new BasicStroke(2f * DOTS));
        for (int shift = -size; shift <= size; shift += size) {
            on.drawLine(shift, size, shift + size, 0);
        }
        on.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, 8, 8));
    }

    private void dot(Drawing.Dot dot) {
        Ellipse2D shape = new Ellipse2D.Double(
                dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        graphics.setColor(Color.decode(dot.fill()));
        graphics.fill(shape);
        graphics.setStroke(new BasicStroke(2));
        graphics.setColor(Color.decode(dot.stroke()));
        graphics.draw(shape);
    }

    private void words(Drawing.Words words) {
        graphics.setFont((words.bold() ? BOLD : PLAIN).deriveFont((float) words.size()));
        graphics.setColor(Color.decode(words.colour()));
        double length = graphics.getFont()
                .getStringBounds(words.words(), graphics.getFontRenderContext())
                .getWidth();
        double start = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - length / 2;
            case END -> words.x() - length;
        };
        graphics.drawString(words.words(), (float) start, (float) words.y());
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static Font font(Typeface typeface) {
        try (InputStream stream = typeface.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("Cannot read the carried font " + typeface, e);
        }
    }
}

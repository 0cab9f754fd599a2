package lectern.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of all figures, as outlines.
 *
 * <p>{@code java.awt.Font} fails in a container without fontconfig and system fonts even when it is given a font file,
 * so the bundled font is read without it; that also makes figures the same on every machine.
 */
final class Typeface {
    private static final double LINE_SPACING = 1.2;
    private static final double SUPERSCRIPT_SIZE = 0.7;
    private static final double SUPERSCRIPT_RISE = 0.38;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final KerningSubtable kerning;
    private final double unitsPerEm;

    private Typeface(InputStream file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        characters = font.getUnicodeCmapLookup();
        kerning = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** DejaVu Sans, which matplotlib uses too. */
    static Typeface dejaVuSans() {
        return Holder.DEJAVU_SANS;
    }

    /**
     * Text laid out with the last line's baseline at the origin.
     *
     * @param shape its outline in pixels, y downwards
     * @param width that of the widest line
     * @param ascent height above the baseline, at least that of a tall letter
     * @param descent depth below the baseline, at least that of a letter reaching down
     */
    record Block(Path2D shape, double width, double ascent, double descent) {
        double height() {
            return ascent + descent;
        }

        /** How far the middle of its tall letters is above the baseline. */
        double inkMiddle() {
            Rectangle2D ink = shape.getBounds2D();
            return -(ink.getMinY() + ink.getMaxY()) / 2;
        }

        /** Fills the letters with the graphics's colour. */
        void paint(Graphics2D g, double x, double baseline) {
            AffineTransform before = g.getTransform();
            g.translate(x, baseline);
            g.fill(shape);
            g.setTransform(before);
        }
    }

    /** Lays out text; the lines are centred where there are several. */
    Block lay(String text, double points) {
        double size = Figure.px(points);
        List<String> lines = text.lines().toList();
        double spacing = (height("l", size) + depth("p", size)) * LINE_SPACING;
        double widest =
                lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < lines.size(); i++) {
            double indent = (widest - width(lines.get(i), size)) / 2;
            append(shape, lines.get(i), indent, (i - lines.size() + 1) * spacing, size);
        }
        return block(shape, widest, size);
    }

    /** Lays out a number with a power, such as ten to the third. */
    Block lay(String base, String power, double points) {
        double size = Figure.px(points);
        Path2D shape = new Path2D.Double();
        double end = append(shape, base, 0, 0, size);
        double width = append(shape, power, end, -size * SUPERSCRIPT_RISE, size * SUPERSCRIPT_SIZE);
        return block(shape, width, size);
    }

    private Block block(Path2D shape, double width, double size) {
        Rectangle2D ink = shape.getBounds2D();
        return new Block(
                shape, width, Math.max(-ink.getMinY(), height("l", size)), Math.max(ink.getMaxY(), depth("p", size)));
    }

    private double width(String line, double size) {
        return append(new Path2D.Double(), line, 0, 0, size);
    }

    private double height(String letter, double size) {
        return wholePixels(-ink(letter, size).getMinY());
    }

    private double depth(String letter, double size) {
        return wholePixels(ink(letter, size).getMaxY());
    }

    private Rectangle2D ink(String letter, double size) {
        Path2D shape = new Path2D.Double();
        append(shape, letter, 0, 0, size);
        return shape.getBounds2D();
    }

    private static double wholePixels(double length) {
        return Math.ceil(length * Viewport.DENSITY) / Viewport.DENSITY;
    }

    /** Adds a line of text to a path and returns where it ends. */
    private double append(Path2D path, String line, double x, double baseline, double size) {
        double scale = size / unitsPerEm;
        double pen = x;
        int before = -1;
        for (int codePoint : line.codePoints().toArray()) {
            int glyph = characters.getGlyphId(codePoint);
            if (before >= 0 && kerning != null) {
                pen += kerning.getKerning(before, glyph) * scale;
            }
            path.append(outline(glyph).getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, baseline)), false);
            pen += advance(glyph) * scale;
            before = glyph;
        }
        return pen;
    }

    private Path2D outline(int glyph) {
        try {
            var data = font.getGlyph().getGlyph(glyph);
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Typeface DEJAVU_SANS = read("DejaVuSans.ttf");

        private static Typeface read(String name) {
            try (InputStream file = Typeface.class.getResourceAsStream(name)) {
                return new Typeface(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

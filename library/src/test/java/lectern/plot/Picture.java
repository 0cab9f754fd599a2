package lectern.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import lectern.display.MimeBundle;

/** A decoded figure in which tests look for colours. */
record Picture(BufferedImage image) {
    static final int BLUE = 0x1f77b4;
    static final int ORANGE = 0xff7f0e;
    static final int GREEN = 0x2ca02c;
    static final int BLACK = 0;
    static final int WHITE = 0xffffff;

    // The inside of the axes, in device pixels.
    static final int LEFT = 160;
    static final int TOP = 115;
    static final int RIGHT = 1152;
    static final int BOTTOM = 854;

    static Picture of(MimeBundle bundle) {
        return of(Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG)));
    }

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int at(int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }

    /** The colour at a place inside the axes, as shares of their width and height from the lower left corner. */
    int inside(double right, double up) {
        return at((int) Math.round(LEFT + right * (RIGHT - LEFT)), (int) Math.round(BOTTOM - up * (BOTTOM - TOP)));
    }

    /** How many pixels have exactly this colour. */
    int count(int color) {
        return count(color, 0, 0, image.getWidth(), image.getHeight());
    }

    int count(int color, int fromX, int fromY, int toX, int toY) {
        int count = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                count += at(x, y) == color ? 1 : 0;
            }
        }
        return count;
    }

    /** How many runs of a colour a row of pixels crosses: a dashed line has many, a solid one has one. */
    int runs(int color, int row) {
        int runs = 0;
        for (int x = 1; x < image.getWidth(); x++) {
            runs += at(x, row) == color && at(x - 1, row) != color ? 1 : 0;
        }
        return runs;
    }
}

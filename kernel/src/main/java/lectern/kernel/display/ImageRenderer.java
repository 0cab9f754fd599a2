package lectern.kernel.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import lectern.display.MimeBundle;

/** Shows images of the Java library as PNG. */
final class ImageRenderer implements ValueRenderer {
    @Override
    public Optional<MimeBundle> render(Object value) throws IOException {
        return value instanceof RenderedImage image ? Optional.of(png(image)) : Optional.empty();
    }

    private static MimeBundle png(RenderedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", png)) {
            throw new IOException("PNG has no such color model: " + image.getColorModel());
        }
        String size = image.getWidth() + " x " + image.getHeight() + " pixels";
        String text = ValueText.typeOf(image) + " of " + size;
        return MimeBundle.png(png.toByteArray(), image.getWidth(), image.getHeight(), text);
    }
}

package lectern.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/**
 * The graph that leads to a tensor, as a picture: leaves with name, shape, value and gradient, the operations, and after
 * a backward pass the way that the gradient took. It shows the graph as it was when the picture was made.
 */
public final class GraphPicture implements Displayable {
    private static final String SVG = "image/svg+xml";

    private final Drawing drawing;

    private GraphPicture(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The graph of {@code output}, named after the variables of the running cell. */
    public static GraphPicture of(Tensor output) {
        return of(output, Names.ofVariables());
    }

    /** The graph of {@code output}, with names for tensors in it. */
    public static GraphPicture of(Tensor output, Map<String, Tensor> names) {
        return of(output, Names.of(names));
    }

    private static GraphPicture of(Tensor output, Names names) {
        if (!output.requiresGrad()) {
            throw new TensorError("makeDot: this tensor has no graph, because nothing it was computed from requires a"
                    + " gradient; make an input with requires_grad=True, as in torch.tensor(3., requiresGrad())");
        }
        if (output.isLeaf()) return new GraphPicture(alone(output, names));
        return new GraphPicture(GraphReader.read(output, names));
    }

    private static Drawing alone(Tensor leaf, Names names) {
        return new Drawing("graph of one leaf", List.of(GraphReader.leafBox(leaf, names.of(leaf))), List.of());
    }

    /** The picture as an SVG document. */
    public String svg() {
        return SvgWriter.write(drawing, LayeredLayout.place(drawing));
    }

    /**
     * Saves the picture.
     *
     * @param filename without the ending {@code .svg}, which is added as Graphviz does
     * @return the file that was written
     */
    public Path render(String filename) {
        Path file = Path.of(filename + ".svg");
        try {
            return Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException("makeDot: cannot write " + file.toAbsolutePath(), e);
        }
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString()).with(SVG, svg());
    }

    /** A line that counts what is drawn. */
    @Override
    public String toString() {
        return drawing.summary();
    }
}

package lectern.graph;

import static lectern.Prelude.makeDot;
import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import lectern.Prelude.torch;
import lectern.display.Context;
import lectern.display.VariableNames;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the picture of a graph says: read back from its SVG. */
class GraphPictureTest {
    /** The course's network of two inputs. */
    private static Map<String, Tensor> network() {
        Tensor x11 = torch.tensor(2., requiresGrad());
        Tensor x21 = torch.tensor(3., requiresGrad());
        Tensor x12 = x11.mul(5).sub(x21.mul(3));
        Tensor x22 = x11.pow(2).mul(2).add(x21.mul(2));
        Tensor y = x12.mul(4).add(x22.mul(3));
        Map<String, Tensor> names = new LinkedHashMap<>();
        names.put("x11", x11);
        names.put("x21", x21);
        names.put("x12", x12);
        names.put("x22", x22);
        names.put("y", y);
        return names;
    }

    /** All texts of an SVG document, which must be well formed. */
    private static List<String> texts(String svg) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertEquals("svg", root.getTagName());
        List<String> texts = new ArrayList<>();
        NodeList elements = root.getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++)
            texts.add(elements.item(i).getTextContent());
        return texts;
    }

    @Test
    void theNetworkOfTwoInputsAfterItsBackwardPass() throws Exception {
        Map<String, Tensor> names = network();
        names.get("y").backward();
        GraphPicture picture = makeDot(names.get("y"), names);
        List<String> texts = texts(picture.svg());
        assertTrue(
                texts.containsAll(List.of("x11()", "= 2", "grad = 44", "x21()", "= 3", "grad = -6")), texts::toString);
        assertTrue(texts.containsAll(List.of("∂y/∂x12 = 4", "∂y/∂x22 = 3", "y()", "= 46")), texts::toString);
        assertTrue(texts.containsAll(List.of("5", "3", "2", "4", "1", "-1")), texts::toString);
        assertEquals(6, texts.stream().filter("MulBackward0"::equals).count());
        assertEquals("graph of y: 10 operations, 2 leaves (x11, x21)", picture.toString());
        assertEquals(picture.toString(), picture.toMimeBundle().text());
        assertTrue(picture.toMimeBundle().data().containsKey("image/svg+xml"));
    }

    @Test
    void beforeTheBackwardPassThereAreNoGradients() throws Exception {
        Map<String, Tensor> names = network();
        List<String> texts = texts(makeDot(names.get("y"), names).svg());
        assertTrue(texts.stream().noneMatch(text -> text.contains("grad") || text.contains("∂")), texts::toString);
        assertFalse(texts.contains("5"));
    }

    @Test
    void aValueThatWasOverwrittenGivesNoDerivative() throws Exception {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.pow(3);
        y.backward();
        torch.noGrad(() -> x.mul_(10));
        assertFalse(texts(makeDot(y).svg()).contains("12"));
    }

    @Test
    void tensorsShowTheirShapesAndShortOnesTheirValues() throws Exception {
        Tensor w = torch.ones(3, 4).requiresGrad_();
        Tensor b = torch.tensor(1., 2, 0.5, -1).requiresGrad_();
        Tensor loss = torch.ones(2, 3).matmul(w).add(b).sum();
        loss.backward();
        List<String> texts = texts(makeDot(loss, Map.of("w", w, "b", b)).svg());
        assertTrue(texts.containsAll(List.of("w(3, 4)", "grad (3, 4)", "b(4)", "= [1, 2, 0.5, -1]")), texts::toString);
        assertTrue(texts.containsAll(List.of("grad = [2, 2, 2, 2]", "output()", "MmBackward0")), texts::toString);
    }

    @Test
    void namesComeFromTheVariablesOfTheSession() throws Exception {
        Map<String, Object> variables = new LinkedHashMap<>(network());
        variables.put("text", "no tensor");
        variables.put("nothing", null);
        Context session = new Context();
        session.set(VariableNames.class, () -> variables);
        try (Context.Scope in = session.enter()) {
            assertTrue(texts(makeDot((Tensor) variables.get("y")).svg()).containsAll(List.of("x11()", "x12()", "y()")));
        }
        assertFalse(texts(makeDot((Tensor) variables.get("y")).svg()).contains("x11()"));
    }

    @Test
    void namesAreEscaped() throws Exception {
        Tensor x = torch.tensor(1., requiresGrad());
        assertTrue(texts(makeDot(x.mul(2), Map.of("<a & \"b\">", x)).svg()).contains("<a & \"b\">()"));
    }

    @Test
    void aChainIsFoldedIntoOneBox() throws Exception {
        Tensor y = torch.tensor(1., requiresGrad());
        for (int i = 0; i < 10_000; i++) y = y.add(1).mul(1);
        GraphPicture picture = makeDot(y);
        assertEquals("graph of output: 20,000 operations, 1 leaf", picture.toString());
        assertTrue(texts(picture.svg()).containsAll(List.of("19,999 operations", "10,000 × AddBackward0")));
    }

    @Test
    void ofALargeGraphTheStepsNearestToTheOutputAreDrawn() throws Exception {
        Tensor x = torch.tensor(.5, requiresGrad());
        Tensor y = x;
        for (int i = 0; i < 1000; i++) y = y.mul(x).add(y.sin());
        y.backward();
        List<String> texts = texts(makeDot(y, Map.of("x", x)).svg());
        assertTrue(texts.contains("2,940 operations"), texts::toString);
        assertEquals(20, texts.stream().filter("SinBackward0"::equals).count());
    }

    @Test
    void aLeafIsDrawnAlone() throws Exception {
        Tensor x = torch.tensor(1.5, requiresGrad());
        assertEquals(List.of("x()", "= 1.5"), texts(makeDot(x, Map.of("x", x)).svg()));
    }

    @Test
    void aTensorWithoutGraphIsRefused() {
        TensorError error = assertThrows(TensorError.class, () -> makeDot(torch.tensor(1.)));
        assertTrue(error.getMessage().startsWith("makeDot: this tensor has no graph"), error.getMessage());
    }

    @Test
    void thePictureIsSavedAsAFile(@TempDir Path folder) throws IOException {
        Path file = makeDot(network().get("y")).render(folder.resolve("graph").toString());
        assertEquals(folder.resolve("graph.svg"), file);
        assertTrue(Files.readString(file).startsWith("<svg"));
    }
}

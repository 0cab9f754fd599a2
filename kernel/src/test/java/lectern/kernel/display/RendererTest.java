package lectern.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.Test;

class RendererTest {
    private final Renderer renderer = new Renderer();

    record Point(int x, String name) {}

    @SuppressWarnings("ArrayRecordComponent") // as students write them
    record Samples(double[] values, List<int[]> more) {}

    record Celsius(double degrees) {
        @Override
        public String toString() {
            return degrees + " °C";
        }
    }

    private static final class Silent {
        @Override
        @SuppressWarnings("ToStringReturnsNull") // the point
        public String toString() {
            return null;
        }
    }

    private void assertText(String expected, Object value) {
        assertEquals(expected, renderer.render(value).text());
    }

    @Test
    void echoesAsJshellDoes() {
        assertText("2", 2);
        assertText("true", true);
        assertText("1.0", 1f);
        assertText("null", null);
        assertText("\"a\\n\\\"b\\\" é\"", "a\n\"b\" é");
        assertText("'c'", 'c');
        assertText("'\\''", '\'');
        assertText("Point[x=1, name=a]", new Point(1, "a"));
        assertText("Optional[x]", Optional.of("x"));
        assertText("Optional.empty", Optional.empty());
        assertText("[a, 1, null]", Arrays.asList("a", 1, null));
        assertText("{a=1, b=[2]}", new TreeMap<>(Map.of("a", 1, "b", List.of(2))));
        assertText("java.lang.IllegalStateException: no", new IllegalStateException("no"));
    }

    @Test
    void aListOfRecordsOrMapsIsATable() {
        MimeBundle records = renderer.render(List.of(new Point(1, "a<b"), new Point(20, "c")));
        assertEquals("x   name\n1   a<b\n20  c", records.text());
        assertEquals(
                "<table>\n<thead><tr><th>x</th><th>name</th></tr></thead>\n<tbody>\n"
                        + "<tr><td>1</td><td>a&lt;b</td></tr>\n<tr><td>20</td><td>c</td></tr>\n</tbody>\n</table>",
                records.data().get("text/html"));
        assertText("a  b\n1\n   2", List.of(Map.of("a", 1), Map.of("b", 2)));
        MimeBundle many = renderer.render(Collections.nCopies(1_060, new Point(1, "a")));
        assertTrue(many.text().endsWith("\n... and 1,000 more rows"), many.text());
    }

    @Test
    void aListOfAnythingElseIsNoTable() {
        assertText("[]", List.of());
        assertText("[20.0 °C]", List.of(new Celsius(20)));
        assertText("[Point[x=1, name=a], 2]", List.of(new Point(1, "a"), 2));
        assertText("[{1=2}]", List.of(Map.of(1, 2)));
        assertText("[{}]", List.of(Map.of()));
    }

    @Test
    void echoesArraysAsJshellDoes() {
        assertText("int[3] { 1, 2, 3 }", new int[] {1, 2, 3});
        assertText("int[0] {  }", new int[0]);
        assertText("String[2] { \"a\", null }", new String[] {"a", null});
        assertText("int[2][] { int[2] { 1, 2 }, int[1] { 3 } }", new int[][] {{1, 2}, {3}});
        assertText("Object[2] { 1, int[1] { 2 } }", new Object[] {1, new int[] {2}});
    }

    @Test
    void writesArraysOutWhereverTheyStand() {
        assertText("[int[2] { 1, 2 }]", List.of(new int[] {1, 2}));
        assertText("{a=int[1] { 1 }}", Map.of("a", new int[] {1}));
        assertText("Optional[char[1] { 'x' }]", Optional.of(new char[] {'x'}));
        assertText(
                "Samples[values=double[1] { 0.5 }, more=[int[1] { 7 }]]",
                new Samples(new double[] {.5}, List.of(new int[] {7})));
    }

    @Test
    void keepsTextsOfTheirOwn() {
        assertText("21.5 °C", new Celsius(21.5));
        assertText("my list", new ArrayList<>(List.of(1)) {
            @Override
            public String toString() {
                return "my list";
            }
        });
    }

    @Test
    void survivesStructuresThatContainThemselves() {
        List<Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        assertText("[1, (this Collection)]", list);
        Object[] array = {1, null};
        array[1] = array;
        assertText("Object[2] { 1, (this array) }", array);
        assertText("Samples[values=null, more=[(this Record)]]", recursive());
    }

    private static Samples recursive() {
        List<int[]> more = new ArrayList<>();
        Samples samples = new Samples(null, more);
        @SuppressWarnings({"unchecked", "rawtypes"})
        boolean added = ((List) more).add(samples);
        assertTrue(added);
        return samples;
    }

    @Test
    void survivesHostileToString() {
        String thrown = renderer.render(new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("boom");
                    }
                })
                .text();
        assertTrue(thrown.endsWith("(its text is missing: java.lang.IllegalStateException: boom)"), thrown);
        String endless = renderer.render(new Object() {
                    @Override
                    public String toString() {
                        return "x" + this;
                    }
                })
                .text();
        assertTrue(endless.endsWith("(its text is missing: java.lang.StackOverflowError)"), endless);
        assertText("null", new Silent());
    }

    @Test
    void oneBadElementLeavesTheOthers() {
        Object bad = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException();
            }
        };
        String text = renderer.render(Arrays.asList(1, bad, 3)).text();
        assertTrue(text.startsWith("[1, lectern.kernel.display.RendererTest$"), text);
        assertTrue(text.endsWith("(its text is missing: java.lang.UnsupportedOperationException), 3]"), text);
    }

    @Test
    void limitsLength() {
        String text = renderer.render("x".repeat(1_000_000)).text();
        assertTrue(text.endsWith("x\n... (the first 20,000 of 1,000,002 characters)"), text.substring(19_990));
        String many = renderer.render(Collections.nCopies(Integer.MAX_VALUE, 7)).text();
        assertTrue(many.endsWith("7, 7, ... (only the first 1,000 shown)]"), many);
        assertText("int[1][][] { int[0][] {  } }", new int[1][0][0]);
    }

    @Test
    void limitsEndlessCollections() {
        String text = renderer.render(new AbstractList<Integer>() {
                    @Override
                    public Integer get(int index) {
                        return index;
                    }

                    @Override
                    public int size() {
                        return Integer.MAX_VALUE;
                    }
                })
                .text();
        assertTrue(text.endsWith("998, 999, ... (only the first 1,000 shown)]"), text);
    }

    @Test
    void showsImagesAsPng() throws Exception {
        MimeBundle bundle = renderer.render(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB));
        assertEquals("BufferedImage of 30 x 20 pixels", bundle.text());
        byte[] png = Base64.getDecoder().decode((String) bundle.data().get("image/png"));
        assertEquals(30, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void asksTheValueThenTheRenderers() {
        renderer.add(value -> value instanceof Point p
                ? Optional.of(MimeBundle.text(p.name()).with("text/html", "<b>" + p.name() + "</b>"))
                : Optional.empty());
        assertEquals("<b>a</b>", renderer.render(new Point(1, "a")).data().get("text/html"));
        Displayable own = () -> MimeBundle.text("own");
        renderer.add(value -> value.equals(own) ? Optional.of(MimeBundle.text("other")) : Optional.empty());
        assertText("own", own);
        assertText("2", 2);
    }

    @Test
    void survivesHostileRenderers() {
        Displayable hostile = () -> {
            throw new AssertionError("no picture");
        };
        String text = renderer.render(hostile).text();
        assertTrue(text.endsWith("(not shown in its own form: java.lang.AssertionError: no picture)"), text);
    }

    @Test
    void hidesTheClassesThatCellsAreWrappedIn() {
        assertEquals("Cat@1", CellNames.plain("REPL.$Declared$12$Cat@1"));
        assertEquals("class Cat is no Dog", CellNames.plain("class REPL.$Declared$12B$Cat is no REPL.$Declared$3$Dog"));
    }
}

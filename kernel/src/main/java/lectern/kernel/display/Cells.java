package lectern.kernel.display;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;

/** What the kernel adds to a cell's vocabulary; imported statically into every session. */
public final class Cells {
    private static final Gson JSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private Cells() {}

    /** Shows a value now, in all the forms it has. */
    public static void display(Object value) {
        Display.current().show(Renderer.current().render(value));
    }

    /**
     * Shows a value in one form: text of that type, the bytes of an image, or a value that can be rendered so.
     *
     * @param mime such as {@code text/html}, {@code text/markdown}, {@code text/latex}, {@code image/svg+xml}
     */
    public static void display(Object value, String mime) {
        Display.current().show(as(mime, value));
    }

    /** HTML, to be shown or to be the cell's result. */
    public static RichText html(String html) {
        return new RichText("text/html", html, html);
    }

    /** Markdown, to be shown or to be the cell's result. */
    public static RichText markdown(String markdown) {
        return new RichText("text/markdown", markdown, markdown);
    }

    /** LaTeX, dollar signs included, to be shown or to be the cell's result. */
    public static RichText latex(String latex) {
        return new RichText("text/latex", latex, latex);
    }

    /** A picture in SVG, to be shown or to be the cell's result. */
    public static RichText svg(String svg) {
        return new RichText("image/svg+xml", svg, svg);
    }

    /** JavaScript that the front end runs, where its settings allow that. */
    public static RichText javascript(String script) {
        return new RichText("application/javascript", script, script);
    }

    /** JSON as a tree that can be opened and closed; {@code value} is JSON's text, or maps, lists, numbers and texts. */
    public static RichText json(Object value) {
        if (!(value instanceof CharSequence text)) {
            return new RichText("application/json", value, ValueText.of(value));
        }
        try {
            Object parsed = JSON.fromJson(text.toString(), Object.class);
            if (parsed == null) {
                throw new IllegalArgumentException(
                        "json: expected the text of a JSON value, got " + JavaLiteral.of(text.toString()));
            }
            return new RichText("application/json", parsed, text.toString());
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("json: expected the text of a JSON value: " + e.getMessage(), e);
        }
    }

    /** From now on shows values of a type as what {@code form} makes of them: HTML, an image, a table... */
    public static <T> void registerRenderer(Class<T> type, Function<? super T, ?> form) {
        Renderer renderer = Renderer.current();
        renderer.add(value ->
                type.isInstance(value) ? Optional.of(renderer.render(form.apply(type.cast(value)))) : Optional.empty());
    }

    /** Shows a value so that it can be replaced, by the handle or by {@link #updateDisplay}. */
    public static DisplayHandle display(Object value, DisplayId id) {
        Display.current().show(Renderer.current().render(value), id.id());
        return new DisplayHandle(id.id());
    }

    /** Shows another value in the place of one that was shown with this id. */
    public static void updateDisplay(Object value, DisplayId id) {
        new DisplayHandle(id.id()).update(value);
    }

    /** A new id for {@link #display(Object, DisplayId)}. */
    public static DisplayId displayId() {
        return new DisplayId(UUID.randomUUID().toString());
    }

    /** The id for {@link #display(Object, DisplayId)} that is called so. */
    public static DisplayId displayId(String id) {
        return new DisplayId(id);
    }

    /** Shows a value in the front end's pager. */
    public static void page(Object value) {
        Display.current().page(Renderer.current().render(value));
    }

    /** Clears what the cell has shown. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Clears what the cell has shown; with {@code wait}, when the next output comes, so that nothing flickers. */
    public static void clearOutput(boolean wait) {
        running("clearOutput").clear(wait);
    }

    /** Asks for a line of text. */
    public static String input() {
        return input("");
    }

    /** Asks for a line of text. */
    public static String input(String prompt) {
        return ask("input", prompt, false);
    }

    /** Asks for a line of text that is not shown while it is typed. */
    public static String getpass() {
        return getpass("Password: ");
    }

    /** Asks for a line of text that is not shown while it is typed. */
    public static String getpass(String prompt) {
        return ask("getpass", prompt, true);
    }

    private static MimeBundle as(String mime, Object value) {
        if (!mime.matches("[\\w.+-]+/[\\w.+-]+")) {
            throw new IllegalArgumentException(
                    "display: expected a MIME type such as \"text/html\", got \"" + mime + "\"");
        }
        if (value instanceof byte[] bytes) {
            return MimeBundle.text("%d bytes of %s".formatted(bytes.length, mime))
                    .with(mime, Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof CharSequence text) {
            return MimeBundle.text(text.toString()).with(mime, text.toString());
        }
        MimeBundle all = Renderer.current().render(value);
        Object content = all.data().get(mime);
        if (content == null) {
            throw new IllegalArgumentException("display: " + ValueText.typeOf(value) + " has no form " + mime
                    + ", only " + all.data().keySet().stream().sorted().toList()
                    + "; pass the content as a String or byte[]");
        }
        Map<String, Object> metadata =
                all.metadata().containsKey(mime) ? Map.of(mime, all.metadata().get(mime)) : Map.of();
        return new MimeBundle(Map.of(MimeBundle.TEXT, all.text(), mime, content), metadata);
    }

    private static String ask(String function, String prompt, boolean password) {
        try {
            return running(function)
                    .input(prompt, password)
                    .orElseThrow(() -> new NoSuchElementException(function + ": the input has ended"));
        } catch (UnsupportedOperationException nobody) {
            throw new UnsupportedOperationException(
                    function + ": nobody can answer \"" + prompt + "\", this run takes no input");
        } catch (InterruptedException interrupted) {
            // Unchecked, so that a student's method need not declare it; the session reports the interrupt itself.
            Thread.currentThread().interrupt();
            throw new CancellationException(function + ": interrupted while waiting for an answer");
        }
    }

    private static CellOutput running(String function) {
        return Context.current().get(CellOutput.class, () -> {
            throw new IllegalStateException(function + ": works only in a notebook's cell");
        });
    }
}

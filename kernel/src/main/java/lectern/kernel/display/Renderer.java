package lectern.kernel.display;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.display.Context;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.kernel.session.Libraries;

/**
 * Makes a MIME bundle of any object and never throws for what the object does: a value that knows how to show itself
 * first, then the renderers, the latest added first, and text as jshell echoes it for everything else.
 */
public final class Renderer {
    private static final System.Logger LOG = System.getLogger(Renderer.class.getName());

    private final List<ValueRenderer> renderers =
            new CopyOnWriteArrayList<>(List.of(new ImageRenderer(), new TableRenderer()));
    private final Set<Class<?>> provided = new HashSet<>();
    private List<Path> searched;

    /** The renderer of the session that the current thread belongs to, with what its libraries provide by now. */
    public static Renderer current() {
        Renderer renderer = Context.current().get(Renderer.class, Renderer::new);
        renderer.addProvided(Libraries.current());
        return renderer;
    }

    private synchronized void addProvided(Libraries libraries) {
        if (libraries.paths().equals(searched)) {
            return;
        }
        searched = libraries.paths();
        Iterator<ValueRenderer> found =
                ServiceLoader.load(ValueRenderer.class, libraries.loader()).iterator();
        while (addNext(found)) {}
    }

    /** From now on asks this renderer first. */
    public void add(ValueRenderer renderer) {
        renderers.add(0, renderer);
    }

    /** All forms of a value; {@code text/plain} is always among them. */
    public MimeBundle render(Object value) {
        try {
            Optional<MimeBundle> rich = richForms(value);
            return rich.isPresent() ? rich.get() : MimeBundle.text(ValueText.of(value));
        } catch (Exception | Error failure) {
            String notice = "\n(not shown in its own form: " + ThrowableText.headline(failure) + ")";
            return MimeBundle.text(ValueText.of(value) + notice);
        }
    }

    private Optional<MimeBundle> richForms(Object value) throws Exception {
        if (value instanceof Displayable displayable) {
            return Optional.of(displayable.toMimeBundle());
        }
        for (ValueRenderer renderer : renderers) {
            Optional<MimeBundle> forms = renderer.render(value);
            if (forms.isPresent()) {
                return forms;
            }
        }
        return Optional.empty();
    }

    /** A provider that cannot be loaded is left out: one bad jar must not take all other values with it. */
    private boolean addNext(Iterator<ValueRenderer> found) {
        try {
            if (!found.hasNext()) {
                return false;
            }
            ValueRenderer renderer = found.next();
            if (provided.add(renderer.getClass())) {
                add(renderer);
            }
            return true;
        } catch (ServiceConfigurationError broken) {
            LOG.log(Level.WARNING, "left out a renderer: " + broken.getMessage());
            return true;
        }
    }
}

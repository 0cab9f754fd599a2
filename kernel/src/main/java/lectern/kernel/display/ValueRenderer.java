package lectern.kernel.display;

import java.util.Optional;
import lectern.display.MimeBundle;

/**
 * Shows values that do not know how to show themselves. Found by {@link java.util.ServiceLoader}, or given to
 * {@link Renderer#add} by a running session.
 */
public interface ValueRenderer {
    /** All forms of a value, or empty for a value of no type that this renderer knows. */
    Optional<MimeBundle> render(Object value) throws Exception;
}

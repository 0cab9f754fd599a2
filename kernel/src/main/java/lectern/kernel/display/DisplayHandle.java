package lectern.kernel.display;

import lectern.display.Display;

/**
 * A value on display that can be replaced.
 *
 * @param id what the front end calls it
 */
public record DisplayHandle(String id) {
    /** Shows another value in its place, wherever it is shown. */
    public void update(Object value) {
        Display.current().update(Renderer.current().render(value), id);
    }
}

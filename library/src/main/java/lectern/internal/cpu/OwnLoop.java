package lectern.internal.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

/**
 * Gives an operator its own copy of a loop's class.
 *
 * <p>One loop shared by all operators calls their functions megamorphically: it is neither inlined nor vectorised, 40
 * times slower than a loop that knows one function. A hidden class defined again from the same bytes has its own
 * profile and its own compiled code.
 */
final class OwnLoop {
    private OwnLoop() {}

    /** A loop like {@code shared} over the same function, whose class no other operator uses. */
    static <L extends Loop> L of(L shared, Class<?> functionType, Object function) {
        Class<?> template = shared.getClass();
        try (InputStream in = template.getResourceAsStream(template.getName().replaceFirst(".*\\.", "") + ".class")) {
            Class<?> own = MethodHandles.lookup()
                    .defineHiddenClass(in.readAllBytes(), true)
                    .lookupClass();
            @SuppressWarnings("unchecked") // the same bytes implement the same interface
            L loop = (L) own.getDeclaredConstructor(functionType).newInstance(function);
            return loop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy the loop " + template.getName(), e);
        }
    }
}

package lectern.internal.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Gives an operator its own copy of a loop's class.
 *
 * <p>One loop shared by all operators calls their functions megamorphically: it is neither inlined nor vectorised, 40
 * times slower than a loop that knows one function. A hidden class defined again from the same bytes has its own
 * profile and its own compiled code.
 */
public final class OwnLoop {
    private OwnLoop() {}

    /** A loop like {@code shared} over the same function, whose class no other operator uses. */
    static <L extends Loop> L of(L shared, Class<?> functionType, Object function) {
        return copy(MethodHandles.lookup(), shared.getClass(), null, functionType, function);
    }

    /**
     * A loop of a class of its own in which {@code function} is a constant, even stronger than a profile: what it does to
     * vectors is always compiled into the loop.
     *
     * @param lookup of the package of the template
     * @param scalar what the loop's constructor takes
     */
    public static <L extends Loop> L withConstant(
            MethodHandles.Lookup lookup, Class<? extends L> template, Object function, Class<L> type, L scalar) {
        return copy(lookup, template, function, type, scalar);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the template is of the type
    private static <L extends Loop> L copy(
            MethodHandles.Lookup lookup, Class<?> template, Object constant, Class<?> argumentType, Object argument) {
        try (InputStream in = template.getResourceAsStream(template.getName().replaceFirst(".*\\.", "") + ".class")) {
            byte[] bytes = in.readAllBytes();
            MethodHandles.Lookup own = constant == null
                    ? lookup.defineHiddenClass(bytes, false)
                    : lookup.defineHiddenClassWithClassData(bytes, constant, false);
            MethodHandle constructor =
                    own.findConstructor(own.lookupClass(), MethodType.methodType(void.class, argumentType));
            @SuppressWarnings("unchecked") // the same bytes implement the same interface
            L loop = (L) constructor.invokeWithArguments(argument);
            return loop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Throwable e) { // nothing that a constructor which keeps its argument could throw
            throw new IllegalStateException("cannot copy the loop " + template.getName(), e);
        }
    }
}

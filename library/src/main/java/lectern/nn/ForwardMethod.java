package lectern.nn;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.nn.Modules.Module;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;

/**
 * The methods named {@code forward} that a class of modules has, by their number of tensors. {@link Module} itself
 * declares none: a class in a cell may then write {@code Tensor forward(Tensor x)} without {@code public}.
 */
final class ForwardMethod {
    private static final int ANY = -1;
    private static final ClassValue<ForwardMethod> OF_CLASS = new ClassValue<>() {
        @Override
        protected ForwardMethod computeValue(Class<?> type) {
            return new ForwardMethod(type);
        }
    };

    private final Map<Integer, MethodHandle> byInputs = new TreeMap<>();

    private ForwardMethod(Class<?> type) {
        for (Class<?> c = type; c != Module.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (!method.getName().equals("forward") || method.isBridge() || !takesTensors(method)) continue;
                if (Modifier.isAbstract(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) continue;
                byInputs.putIfAbsent(method.isVarArgs() ? ANY : method.getParameterCount(), handle(method));
            }
        }
    }

    private static boolean takesTensors(Method method) {
        if (method.isVarArgs() && method.getParameterTypes()[0] == Tensor[].class) return true;
        return Arrays.stream(method.getParameterTypes()).allMatch(type -> type == Tensor.class);
    }

    private static MethodHandle handle(Method method) {
        try {
            MethodHandle found = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                    .unreflect(method)
                    .asFixedArity();
            MethodHandle spread =
                    method.isVarArgs() ? found : found.asSpreader(Tensor[].class, method.getParameterCount());
            return spread.asType(MethodType.methodType(Object.class, Module.class, Tensor[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("nn.Module cannot call " + method + "; open its package to lectern", e);
        }
    }

    /**
     * Calls the method that takes so many inputs.
     *
     * @throws UnsupportedOperationException if the class has no {@code forward}
     * @throws TensorTypeError if it takes another number of inputs
     */
    static Object invoke(Module module, Tensor... inputs) {
        MethodHandle handle = OF_CLASS.get(module.getClass()).of(module, inputs.length);
        try {
            return (Object) handle.invokeExact(module, inputs);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e, module.name() + ".forward: " + e.getMessage());
        }
    }

    private MethodHandle of(Module module, int inputs) {
        MethodHandle found = byInputs.getOrDefault(inputs, byInputs.get(ANY));
        if (found != null) return found;
        if (byInputs.isEmpty()) {
            throw new UnsupportedOperationException("Module [" + module.name()
                    + "] is missing the required \"forward\" function; write Tensor forward(Tensor x) { ... } in it");
        }
        String expected = byInputs.keySet().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        throw new TensorTypeError(
                module.name() + ".forward() takes " + expected + (expected.equals("1") ? " tensor" : " tensors")
                        + ", but " + inputs + (inputs == 1 ? " was" : " were") + " given");
    }
}

package lectern.nn;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lectern.nn.Modules.Module;
import lectern.tensor.GradientHook;
import lectern.tensor.Tensor;

/** The hooks of one module, run around its {@code forward}. */
final class Hooks {
    private final List<ModuleHook.BeforeForward> before = new CopyOnWriteArrayList<>();
    private final List<ModuleHook.AfterForward> after = new CopyOnWriteArrayList<>();
    private final List<ModuleHook.Backward> backward = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Module, Object>> observers = new CopyOnWriteArrayList<>();

    GradientHook.Handle addBefore(ModuleHook.BeforeForward hook) {
        return add(before, hook);
    }

    GradientHook.Handle addAfter(ModuleHook.AfterForward hook) {
        return add(after, hook);
    }

    GradientHook.Handle addBackward(ModuleHook.Backward hook) {
        return add(backward, hook);
    }

    /** Adds a function that sees what {@code forward} returns, one tensor or not. */
    GradientHook.Handle addObserver(BiConsumer<Module, Object> observer) {
        return add(observers, observer);
    }

    private static <H> GradientHook.Handle add(List<H> hooks, H hook) {
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    Object run(Module module, Function<Tensor[], Object> forward, Tensor... given) {
        List<Tensor> inputs = Arrays.asList(given);
        for (ModuleHook.BeforeForward hook : before) {
            List<Tensor> replaced = hook.apply(module, inputs);
            if (replaced != null) inputs = replaced;
        }
        BackwardCrossing crossing = backward.isEmpty() ? null : new BackwardCrossing(module, backward);
        if (crossing != null) inputs = crossing.enter(inputs);
        Object result = forward.apply(inputs.toArray(new Tensor[0]));
        observers.forEach(observer -> observer.accept(module, result));
        if (after.isEmpty() && crossing == null) return result;
        if (!(result instanceof Tensor output)) {
            throw new UnsupportedOperationException("hooks are for modules whose forward returns one tensor, and "
                    + module.name() + " returns "
                    + (result == null ? "null" : "a " + result.getClass().getSimpleName()));
        }
        for (ModuleHook.AfterForward hook : after) {
            Tensor replaced = hook.apply(module, inputs, output);
            if (replaced != null) output = replaced;
        }
        return crossing == null ? output : crossing.leave(output);
    }
}

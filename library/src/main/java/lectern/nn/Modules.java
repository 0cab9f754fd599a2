package lectern.nn;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import lectern.tensor.DType;
import lectern.tensor.Device;
import lectern.tensor.GradientHook;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;

/** {@code nn.Module} and {@code nn.Parameter}: member classes, so that each {@code nn} inherits them under that name. */
public abstract class Modules {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected Modules() {}

    /** {@link Parameter#Parameter(Tensor)}. */
    public static Parameter Parameter(Tensor data) {
        return new Parameter(data);
    }

    /** {@link Parameter#Parameter(Tensor, boolean)}. */
    public static Parameter Parameter(Tensor data, boolean requiresGrad) {
        return new Parameter(data, requiresGrad);
    }

    /** A tensor that is a module's own: in a field of a module it is registered, trained and saved with it. */
    public static final class Parameter extends lectern.tensor.Parameter {
        /**
         * Shares the elements of {@code data} and keeps gradients.
         *
         * <p>Example: {@code nn.Parameter(torch.ones(1)).dtype()} is {@code torch.float32}.
         */
        public Parameter(Tensor data) {
            this(data, true);
        }

        /** {@link #Parameter(Tensor)} that keeps gradients only if {@code requiresGrad}. */
        public Parameter(Tensor data, boolean requiresGrad) {
            super(data, requiresGrad);
        }
    }

    /**
     * A part of a network: extend it, keep layers and parameters in fields, and write {@code forward}.
     *
     * <pre>{@code
     * class Net extends nn.Module {
     *     nn.Linear fc = nn.Linear(3, 1);
     *     Tensor forward(Tensor x) { return fc.call(x).relu(); }
     * }
     * }</pre>
     *
     * <p>Fields are registered by themselves, under their names in the order of declaration, private ones too; a field
     * that is assigned later registers its new value. Layers in a Java list or array are not seen: keep them in an
     * {@code nn.ModuleList}. {@code forward} may take any number of tensors, and needs no {@code public}.
     */
    public static class Module {
        private Registry registry;
        private Hooks hooks;
        private boolean training = true;

        /** A module without anything in it. */
        public Module() {}

        final Registry registry() {
            if (registry == null) registry = new Registry(this);
            return registry;
        }

        /**
         * What {@code forward} computes from {@code inputs}, with the hooks run around it: Python's {@code model(x)}.
         *
         * @throws UnsupportedOperationException if the class has no {@code forward}
         * @throws TensorTypeError if {@code forward} takes another number of tensors, or returns something else than one
         */
        public Tensor call(Tensor... inputs) {
            Object output = called(inputs);
            if (output instanceof Tensor tensor) return tensor;
            throw new TensorTypeError(name() + ": call gives one tensor, but forward returned "
                    + (output == null ? "null" : "a " + output.getClass().getSimpleName())
                    + "; call forward itself on a variable of type " + name()
                    + ", in a forward of your own rather than in a Sequential");
        }

        final Object called(Tensor... inputs) {
            return called(this::run, inputs);
        }

        /** Runs a forward that takes more than tensors, with the hooks around it. */
        final Object called(Function<Tensor[], Object> forward, Tensor... inputs) {
            return hooks == null ? forward.apply(inputs) : hooks.run(this, forward, inputs);
        }

        /** Runs {@code forward}; the layers of this package need not be searched for it. */
        Object run(Tensor... inputs) {
            return ForwardMethod.invoke(this, inputs);
        }

        /** Called before parameters are handed out, for layers that learn their size from the first input. */
        void checkParametersKnown() {}

        /** The class's name, as it is printed. */
        String name() {
            return getClass().getSimpleName();
        }

        /**
         * Registers a module under a name, after those in fields; a field of that name is assigned.
         *
         * @throws IllegalArgumentException for an empty name, one with a dot, or one that something else has
         */
        public final void registerModule(String name, Module module) {
            registry().add("module", name, module);
        }

        /** {@link #registerModule}, PyTorch's first name for it. */
        public final void addModule(String name, Module module) {
            registerModule(name, module);
        }

        /** Registers a parameter, or null for none, under a name, as {@link #registerModule} does. */
        public final void registerParameter(String name, Parameter parameter) {
            registry().add("parameter", name, parameter);
        }

        /** Registers a tensor that is saved with the parameters but not trained; a field of that name is assigned. */
        public final void registerBuffer(String name, Tensor buffer) {
            registerBuffer(name, buffer, true);
        }

        /** {@link #registerBuffer(String, Tensor)} that is saved only if {@code persistent}. */
        public final void registerBuffer(String name, Tensor buffer, boolean persistent) {
            registry().addBuffer(name, buffer, persistent);
        }

        /** The parameters of this module and all inside it, each once. */
        public final List<Tensor> parameters() {
            return List.copyOf(namedParameters().values());
        }

        /** The parameters with their names, such as {@code fc.weight}, in order. */
        public final Map<String, Tensor> namedParameters() {
            return named((module, into) -> into.putAll(module.registry().parameters()));
        }

        /** The buffers of this module and all inside it, each once. */
        public final List<Tensor> buffers() {
            return List.copyOf(namedBuffers().values());
        }

        /** The buffers with their names. */
        public final Map<String, Tensor> namedBuffers() {
            return named((module, into) -> into.putAll(module.registry().buffers()));
        }

        private Map<String, Tensor> named(BiConsumer<Module, Map<String, Tensor>> of) {
            Set<Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
            Map<String, Tensor> all = new LinkedHashMap<>();
            namedModules().forEach((prefix, module) -> {
                Map<String, Tensor> own = new LinkedHashMap<>();
                of.accept(module, own);
                own.forEach((name, tensor) -> {
                    if (known.add(tensor)) all.put(prefix.isEmpty() ? name : prefix + "." + name, tensor);
                });
            });
            return all;
        }

        /** This module and all inside it, each once. */
        public final List<Module> modules() {
            return List.copyOf(namedModules().values());
        }

        /** This module, under the empty name, and all inside it, such as {@code layers.0}. */
        public final Map<String, Module> namedModules() {
            Map<String, Module> all = new LinkedHashMap<>();
            collect("", all, Collections.newSetFromMap(new IdentityHashMap<>()));
            return all;
        }

        private void collect(String prefix, Map<String, Module> into, Set<Module> known) {
            if (!known.add(this)) return;
            into.put(prefix, this);
            registry()
                    .children()
                    .forEach(
                            (name, child) -> child.collect(prefix.isEmpty() ? name : prefix + "." + name, into, known));
        }

        /** The modules directly in this one. */
        public final List<Module> children() {
            return List.copyOf(registry().children().values());
        }

        /** The modules directly in this one, with their names. */
        public final Map<String, Module> namedChildren() {
            return new LinkedHashMap<>(registry().children());
        }

        /**
         * The module of a path such as {@code layers.0}.
         *
         * @throws IllegalArgumentException if there is none
         */
        public final Module getSubmodule(String target) {
            return found("submodule", namedModules(), target);
        }

        /** The parameter of a path such as {@code fc.weight}. */
        public final Tensor getParameter(String target) {
            return found("parameter", namedParameters(), target);
        }

        /** The buffer of a path such as {@code bn.running_mean}. */
        public final Tensor getBuffer(String target) {
            return found("buffer", namedBuffers(), target);
        }

        private <T> T found(String kind, Map<String, T> all, String target) {
            T value = all.get(target);
            if (value != null) return value;
            throw new IllegalArgumentException(
                    name() + " has no " + kind + " '" + target + "'; it has " + all.keySet());
        }

        /** Gives every module inside this one, then this one, to {@code function}: {@code model.apply(m -> ...)}. */
        public final Module apply(Consumer<? super Module> function) {
            for (Module child : children()) child.apply(function);
            function.accept(this);
            return this;
        }

        /** Whether this module is in training, where dropout drops and batch statistics are taken. */
        public final boolean training() {
            return training;
        }

        /** {@link #train(boolean)} with true. */
        public final Module train() {
            return train(true);
        }

        /** {@link #train(boolean)} with false. */
        public final Module eval() {
            return train(false);
        }

        /** Brings this module and all inside it into training, or out of it. */
        public Module train(boolean mode) {
            training = mode;
            for (Module child : registry().children().values()) child.train(mode);
            return this;
        }

        /** Drops the gradients of all parameters. */
        public final void zeroGrad() {
            registry().parameters().values().forEach(parameter -> parameter.setGrad(null));
            registry().children().values().forEach(Module::zeroGrad);
        }

        /** {@link #requiresGrad_(boolean)} with true. */
        public final Module requiresGrad_() {
            return requiresGrad_(true);
        }

        /** Sets whether gradients are kept for the parameters; without them a module stays as it is. */
        public final Module requiresGrad_(boolean on) {
            parameters().forEach(parameter -> parameter.requiresGrad_(on));
            return this;
        }

        /**
         * Brings the floating parameters and buffers to another type. They become new tensors: make an optimizer after.
         *
         * @throws TensorTypeError for a type that is not floating
         */
        public final Module to(DType type) {
            if (!type.isFloatingPoint()) {
                throw new TensorTypeError(
                        "nn.Module.to only accepts floating point dtypes, but got desired dtype=" + type);
            }
            IdentityHashMap<Tensor, Tensor> moved = new IdentityHashMap<>();
            for (Module module : modules()) {
                module.registry()
                        .replace(
                                old -> moved.computeIfAbsent(old, t -> moved((lectern.tensor.Parameter) t, type)),
                                old -> old.dtype().isFloatingPoint() ? old.to(type) : old);
            }
            return this;
        }

        private static Tensor moved(lectern.tensor.Parameter parameter, DType type) {
            if (parameter.dtype() == type || !parameter.dtype().isFloatingPoint()) return parameter;
            return new Parameter(parameter.detach().to(type), parameter.requiresGrad());
        }

        /**
         * This module, as all its tensors are on the CPU.
         *
         * @throws TensorError for a device other than {@code "cpu"}
         */
        public final Module to(String device) {
            return to(Device.of(device));
        }

        /** {@link #to(String)} of a device: {@code model.to(torch.device("cpu"))}. */
        public final Module to(Device device) {
            if (device.type().equals("cpu")) return this;
            throw new TensorError(
                    "nn.Module.to: expected the device \"cpu\", the only one here, got \"" + device + "\"");
        }

        /** This module, as all its tensors are on the CPU. */
        public final Module cpu() {
            return this;
        }

        /**
         * Refused: there is no GPU here.
         *
         * @throws TensorError always
         */
        public final Module cuda() {
            return to("cuda");
        }

        /** The parameters and buffers with their names, outside the graph; writes to them are seen by the module. */
        public final Map<String, Tensor> stateDict() {
            Map<String, Tensor> state = StateDict.of(this);
            state.replaceAll((name, tensor) -> tensor.detach());
            return state;
        }

        /**
         * {@link #loadStateDict(Map, boolean)} of what was read from a file, strictly:
         * {@code model.loadStateDict(torch.load("model.safetensors"))}.
         *
         * @throws TensorTypeError for what is no map of tensors by name
         */
        public final IncompatibleKeys loadStateDict(Object stateDict) {
            return loadStateDict(StateDict.checked(stateDict));
        }

        /** {@link #loadStateDict(Map, boolean)}, strictly. */
        public final IncompatibleKeys loadStateDict(Map<String, ? extends Tensor> stateDict) {
            return loadStateDict(stateDict, true);
        }

        /**
         * Copies a saved state into the parameters and buffers.
         *
         * @param strict whether a missing or unexpected name is an error
         * @throws TensorError that lists all missing and unexpected names and different shapes; nothing is written then
         */
        public final IncompatibleKeys loadStateDict(Map<String, ? extends Tensor> stateDict, boolean strict) {
            return StateDict.load(this, stateDict, strict);
        }

        /** {@link #loadStateDict(Map, boolean)}: {@code model.loadStateDict(state, strict(false))}. */
        public final IncompatibleKeys loadStateDict(Object stateDict, Option.Strict strict) {
            return loadStateDict(StateDict.checked(stateDict), strict.on());
        }

        /** Hangs a function before {@code forward}, which may replace its inputs. */
        public final GradientHook.Handle registerForwardPreHook(ModuleHook.BeforeForward hook) {
            return hooks().addBefore(hook);
        }

        /** Hangs a function behind {@code forward}, which may replace its output: {@code (m, in, out) -> null}. */
        public final GradientHook.Handle registerForwardHook(ModuleHook.AfterForward hook) {
            return hooks().addAfter(hook);
        }

        /** Hangs a function on the way back, which may replace the gradients by the inputs. */
        public final GradientHook.Handle registerFullBackwardHook(ModuleHook.Backward hook) {
            return hooks().addBackward(hook);
        }

        final Hooks hooks() {
            if (hooks == null) hooks = new Hooks();
            return hooks;
        }

        /** The settings shown between the parentheses when this is printed; none unless overridden. */
        protected String extraRepr() {
            return "";
        }

        /** As PyTorch prints it. */
        @Override
        public String toString() {
            return ModuleText.of(this);
        }
    }
}

package lectern.nn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.tensor.Tensor;

/** The modules of {@code torch.nn} that hold others. */
public abstract class Containers extends Modules {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected Containers() {}

    /**
     * Modules that each take what the one before made: {@code nn.Sequential(nn.Linear(3, 16), nn.ReLU())}.
     *
     * <p>Example: {@code nn.Sequential(nn.Flatten(), nn.ReLU()).call(torch.ones(2, 3, 4)).shape()} is
     * {@code torch.Size([2, 12])}.
     */
    public static class Sequential extends Series {
        /** Modules that are named by their places. */
        public Sequential(Module... modules) {
            for (Module module : modules) add(module);
        }

        /** Modules with names, in the map's order. */
        public Sequential(Map<String, ? extends Module> modules) {
            modules.forEach(this::registerModule);
        }

        /** Puts a module behind the others. */
        public Sequential append(Module module) {
            add(module);
            return this;
        }

        /** What the last module makes of what the others made of the input. */
        public Tensor forward(Tensor input) {
            Tensor x = input;
            for (Module module : registry().children().values()) x = module.call(x);
            return x;
        }

        @Override
        Object run(Tensor... inputs) {
            return inputs.length == 1 ? forward(inputs[0]) : super.run(inputs);
        }
    }

    /** {@link Sequential#Sequential(Module...)}. */
    public static Sequential Sequential(Module... modules) {
        return new Sequential(modules);
    }

    /** {@link Sequential#Sequential(Map)}. */
    public static Sequential Sequential(Map<String, ? extends Module> modules) {
        return new Sequential(modules);
    }

    /** {@link #Sequential(Map)} of entries: {@code nn.Sequential(Map.entry("fc", nn.Linear(3, 1)), ...)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read, not kept
    public static Sequential Sequential(
            Map.Entry<String, ? extends Module> first, Map.Entry<String, ? extends Module>... others) {
        Sequential named = new Sequential();
        named.registerModule(first.getKey(), first.getValue());
        for (Map.Entry<String, ? extends Module> entry : others) named.registerModule(entry.getKey(), entry.getValue());
        return named;
    }

    /** Modules in a list, registered, for a {@code forward} that uses them: {@code for (var layer : layers)}. */
    public static class ModuleList extends Series {
        /** The modules, named by their places. */
        public ModuleList(Module... modules) {
            this(List.of(modules));
        }

        /** The modules, named by their places. */
        public ModuleList(List<? extends Module> modules) {
            extend(modules);
        }

        /** Puts a module behind the others. */
        public final ModuleList append(Module module) {
            add(module);
            return this;
        }

        /** Puts modules behind the others. */
        public final ModuleList extend(Iterable<? extends Module> modules) {
            for (Module module : modules) add(module);
            return this;
        }

        @Override
        public String toString() {
            return ModuleText.shortened(this);
        }
    }

    /** {@link ModuleList#ModuleList(Module...)}. */
    public static ModuleList ModuleList(Module... modules) {
        return new ModuleList(modules);
    }

    /** {@link ModuleList#ModuleList(List)}. */
    public static ModuleList ModuleList(List<? extends Module> modules) {
        return new ModuleList(modules);
    }

    /** Modules by name, registered, for a {@code forward} that chooses among them. */
    public static class ModuleDict extends Module {
        /** No modules yet. */
        public ModuleDict() {}

        /** The modules, in the map's order. */
        public ModuleDict(Map<String, ? extends Module> modules) {
            update(modules);
        }

        /**
         * The module of a name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public final Module get(String key) {
            Module module = registry().children().get(key);
            if (module != null) return module;
            throw new IllegalArgumentException("ModuleDict has no module '" + key + "'; it has " + keys());
        }

        /** Adds a module, or puts it in the place of that name's. */
        public final void put(String key, Module module) {
            registerModule(key, module);
        }

        /** Adds modules. */
        public final void update(Map<String, ? extends Module> modules) {
            modules.forEach(this::registerModule);
        }

        /** Whether there is a module of that name. */
        public final boolean containsKey(String key) {
            return registry().children().containsKey(key);
        }

        /** The names, in order. */
        public final Set<String> keys() {
            return namedChildren().keySet();
        }

        /** The modules, in order. */
        public final List<Module> values() {
            return children();
        }

        /** How many modules there are. */
        public final int size() {
            return registry().children().size();
        }
    }

    /** {@link ModuleDict#ModuleDict()}. */
    public static ModuleDict ModuleDict() {
        return new ModuleDict();
    }

    /** {@link ModuleDict#ModuleDict(Map)}. */
    public static ModuleDict ModuleDict(Map<String, ? extends Module> modules) {
        return new ModuleDict(modules);
    }
}

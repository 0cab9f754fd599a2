package lectern.nn;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.tensor.Tensor;

/** The containers of {@code torch.nn} that hold parameters. */
public abstract class ParameterContainers extends Containers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected ParameterContainers() {}

    private static Parameter parameter(Tensor tensor) {
        return tensor instanceof Parameter own ? own : new Parameter(tensor);
    }

    /** Parameters in a list, registered, for a {@code forward} that uses them; other tensors become parameters. */
    public static class ParameterList extends Module implements Iterable<Parameter> {
        /** The parameters, named by their places. */
        public ParameterList(Tensor... parameters) {
            this(Arrays.asList(parameters));
        }

        /** The parameters, named by their places. */
        public ParameterList(Iterable<? extends Tensor> parameters) {
            extend(parameters);
        }

        /** Puts a parameter behind the others. */
        public final ParameterList append(Tensor value) {
            registerParameter(String.valueOf(size()), parameter(value));
            return this;
        }

        /** Puts parameters behind the others. */
        public final ParameterList extend(Iterable<? extends Tensor> values) {
            for (Tensor value : values) append(value);
            return this;
        }

        /** How many parameters there are. */
        public final int size() {
            return registry().parameters().size();
        }

        /**
         * The parameter at a place; negative ones count from the end.
         *
         * @throws IndexOutOfBoundsException if there is none
         */
        public final Parameter get(int i) {
            return list().get(place(i));
        }

        /** Puts a parameter in the place of another one. */
        public final void set(int i, Tensor value) {
            registerParameter(String.valueOf(place(i)), parameter(value));
        }

        private int place(int i) {
            if (i >= -size() && i < size()) return i < 0 ? i + size() : i;
            throw new IndexOutOfBoundsException(
                    "index " + i + " is out of range for a ParameterList of " + size() + " parameters");
        }

        private List<Parameter> list() {
            return registry().parameters().values().stream()
                    .map(Parameter.class::cast)
                    .toList();
        }

        @Override
        public final Iterator<Parameter> iterator() {
            return list().iterator();
        }

        @Override
        protected String extraRepr() {
            return ModuleText.parameters(
                    registry().parameters(), tensor -> tensor.dtype().toString());
        }
    }

    /** {@link ParameterList#ParameterList(Tensor...)}. */
    public static ParameterList ParameterList(Tensor... parameters) {
        return new ParameterList(parameters);
    }

    /** {@link ParameterList#ParameterList(Iterable)}. */
    public static ParameterList ParameterList(Iterable<? extends Tensor> parameters) {
        return new ParameterList(parameters);
    }

    /** Parameters by name, registered, for a {@code forward} that chooses among them; other tensors become parameters. */
    public static class ParameterDict extends Module {
        /** No parameters yet. */
        public ParameterDict() {}

        /** The parameters, in the map's order. */
        public ParameterDict(Map<String, ? extends Tensor> parameters) {
            update(parameters);
        }

        /**
         * The parameter of a name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public final Parameter get(String key) {
            Tensor parameter = registry().parameters().get(key);
            if (parameter != null) return (Parameter) parameter;
            throw new IllegalArgumentException("ParameterDict has no parameter '" + key + "'; it has " + keys());
        }

        /** Adds a parameter, or puts it in the place of that name's. */
        public final void put(String key, Tensor value) {
            registerParameter(key, parameter(value));
        }

        /** Adds parameters. */
        public final void update(Map<String, ? extends Tensor> parameters) {
            parameters.forEach(this::put);
        }

        /** Whether there is a parameter of that name. */
        public final boolean containsKey(String key) {
            return registry().parameters().containsKey(key);
        }

        /** The names, in order. */
        public final Set<String> keys() {
            return namedParameters().keySet();
        }

        /** How many parameters there are. */
        public final int size() {
            return registry().parameters().size();
        }

        @Override
        protected String extraRepr() {
            return ModuleText.parameters(registry().parameters(), Tensor::type);
        }
    }

    /** {@link ParameterDict#ParameterDict()}. */
    public static ParameterDict ParameterDict() {
        return new ParameterDict();
    }

    /** {@link ParameterDict#ParameterDict(Map)}. */
    public static ParameterDict ParameterDict(Map<String, ? extends Tensor> parameters) {
        return new ParameterDict(parameters);
    }
}

package lectern.nn;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import lectern.nn.Modules.Module;
import lectern.tensor.Parameter;
import lectern.tensor.Tensor;

/** The fields of a class of modules that may hold something to register, in the order of their declaration. */
final class FieldTable {
    private static final ClassValue<FieldTable> OF_CLASS = new ClassValue<>() {
        @Override
        protected FieldTable computeValue(Class<?> type) {
            return new FieldTable(type);
        }
    };

    private final List<Slot> slots = new ArrayList<>();

    private FieldTable(Class<?> type) {
        if (type == Module.class) return;
        slots.addAll(OF_CLASS.get(type.getSuperclass()).slots);
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && mayHold(field.getType())) {
                slots.add(Slot.of(field));
            }
        }
    }

    static FieldTable of(Module module) {
        return OF_CLASS.get(module.getClass());
    }

    private static boolean mayHold(Class<?> type) {
        return Module.class.isAssignableFrom(type)
                || Parameter.class.isAssignableFrom(type)
                || type.isAssignableFrom(Module.class)
                || type.isAssignableFrom(Tensor.class);
    }

    List<Slot> slots() {
        return slots;
    }

    /** The field of a name, or null. */
    Slot slot(String key) {
        for (Slot slot : slots) if (slot.key.equals(key)) return slot;
        return null;
    }

    /**
     * One field.
     *
     * @param key the name it is registered under
     * @param named whether the name was given by {@link Registered}
     */
    record Slot(String key, boolean named, Field field, VarHandle handle) {
        private static Slot of(Field field) {
            Registered name = field.getAnnotation(Registered.class);
            try {
                MethodHandles.Lookup lookup =
                        MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup());
                return new Slot(
                        name == null ? field.getName() : name.value(),
                        name != null,
                        field,
                        lookup.unreflectVarHandle(field));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(
                        "nn.Module cannot read the field " + field + "; open its package to lectern", e);
            }
        }

        Object get(Module module) {
            return handle.get(module);
        }

        /**
         * Writes the field.
         *
         * @throws IllegalArgumentException if it is of another type, or final
         */
        void set(Module module, Object value) {
            boolean fits = value == null || field.getType().isInstance(value);
            if (!fits || Modifier.isFinal(field.getModifiers())) {
                throw new IllegalArgumentException("cannot assign "
                        + (fits ? "to the final field '" : "a value of another type to '") + key + "' of "
                        + module.name() + ", declared as " + field.getType().getSimpleName());
            }
            handle.set(module, value);
        }
    }
}

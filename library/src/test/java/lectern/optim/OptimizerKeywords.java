package lectern.optim;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.optim;
import lectern.tensor.Tensor;

/** Makes optimizers and schedules of a sample's name and Python keyword arguments. */
public final class OptimizerKeywords {
    private OptimizerKeywords() {}

    /** {@code optim.NAME(params, ...)}. */
    public static Optimizer optimizer(String name, List<Tensor> params, JsonObject options) {
        return (Optimizer) call(optim.class, name, Iterable.class, params, options);
    }

    /** {@code optim.lrScheduler.NAME(optimizer, ...)}. */
    public static Object scheduler(String name, Optimizer optimizer, JsonObject options) {
        return call(optim.lrScheduler.class, name, Optimizer.class, optimizer, options);
    }

    private static Object call(Class<?> module, String name, Class<?> first, Object argument, JsonObject options) {
        try {
            Method method = Stream.of(module.getMethods())
                    .filter(m -> m.getName().equals(name)
                            && m.getParameterCount() == 2
                            && m.getParameterTypes()[0] == first
                            && m.getParameterTypes()[1].isArray())
                    .findFirst()
                    .orElseThrow();
            List<Object> keywords = new ArrayList<>();
            for (Map.Entry<String, JsonElement> entry : options.entrySet()) {
                keywords.add(keyword(method.getParameterTypes()[1].getComponentType(), entry));
            }
            Object array = Array.newInstance(method.getParameterTypes()[1].getComponentType(), keywords.size());
            for (int i = 0; i < keywords.size(); i++) Array.set(array, i, keywords.get(i));
            return method.invoke(null, argument, array);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Object keyword(Class<?> type, Map.Entry<String, JsonElement> entry)
            throws ReflectiveOperationException {
        for (Class<?> record : Stream.of(OptimizerOption.class, ScheduleOption.class)
                .flatMap(options -> Stream.of(options.getDeclaredClasses()))
                .toList()) {
            if (!record.isRecord() || !type.isAssignableFrom(record)) continue;
            RecordComponent component = record.getRecordComponents()[0];
            Object value = value(component.getType(), entry.getValue());
            OptimOption option = (OptimOption)
                    record.getDeclaredConstructor(component.getType()).newInstance(value);
            if (option.key().equals(entry.getKey())) return option;
        }
        throw new IllegalArgumentException("no keyword " + entry.getKey() + " of " + type);
    }

    private static Object value(Class<?> type, JsonElement json) {
        if (json.isJsonArray()) {
            List<Object> items = new ArrayList<>();
            json.getAsJsonArray().forEach(item -> items.add(item.getAsDouble()));
            return type == List.class ? items : null;
        }
        if (type == List.class) return List.of();
        if (type == Boolean.class) return json.getAsString().equals("true");
        if (type == String.class) return json.getAsString();
        if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isNumber()) return null;
        return type == Integer.class ? (Object) json.getAsInt() : (Object) json.getAsDouble();
    }
}

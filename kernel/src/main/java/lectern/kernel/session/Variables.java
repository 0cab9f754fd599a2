package lectern.kernel.session;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.display.VariableNames;

/** What the session's variables hold now. */
final class Variables implements VariableNames {
    private final Scope scope;
    private final CellClasses classes;

    Variables(Scope scope, CellClasses classes) {
        this.scope = scope;
        this.classes = classes;
    }

    @Override
    public Map<String, Object> variables() {
        Map<String, Object> values = new LinkedHashMap<>();
        all().forEach(variable -> values.put(variable.name(), variable.value()));
        return values;
    }

    /** Each variable with its type and value, in the order of declaration. */
    List<Variable> all() {
        List<Variable> found = new ArrayList<>();
        scope.names()
                .forEach((name, owners) -> owners.stream()
                        .flatMap(owner -> read(name, owner).stream())
                        .findFirst()
                        .ifPresent(found::add));
        return found;
    }

    /** The variable of this name, if it is one. */
    Optional<Variable> find(String name) {
        return scope.names().getOrDefault(name, Set.of()).stream()
                .flatMap(owner -> read(name, owner).stream())
                .findFirst();
    }

    private Optional<Variable> read(String name, String owner) {
        try {
            Field field = classes.loadDeclared(owner).getDeclaredField(name);
            field.setAccessible(true);
            String type = Signature.type(field.getGenericType().getTypeName()).replace('$', '.');
            return Optional.of(new Variable(name, type, field.get(null)));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty(); // a method or a class of that name, or an initializer that threw
        }
    }
}

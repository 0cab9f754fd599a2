package lectern.kernel.session;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
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
        scope.names().forEach((name, owners) -> read(name, owners, values));
        return values;
    }

    private void read(String name, Set<String> owners, Map<String, Object> values) {
        for (String owner : owners) {
            try {
                Field field = classes.loadDeclared(owner).getDeclaredField(name);
                field.setAccessible(true);
                values.put(name, field.get(null));
                return;
            } catch (ReflectiveOperationException e) {
                // A method or a class of that name: no variable.
            }
        }
    }
}

package lectern.kernel.session;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that cells may not declare, so that who has imported them can rely on what they mean.
 *
 * @param methods the names of methods
 * @param types the names of types, which variables may not have either: they would come first
 */
public record ReservedNames(Set<String> methods, Set<String> types) {
    /** Cells may declare what they want. */
    static final ReservedNames NONE = new ReservedNames(Set.of(), Set.of());

    /** The static methods of classes, and types. */
    static ReservedNames ofMembers(List<String> classes, Set<String> types) {
        Set<String> methods = new HashSet<>();
        for (String name : classes) {
            try {
                Arrays.stream(Class.forName(name).getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .forEach(methods::add);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("reserved names: there is no class " + name, e);
            }
        }
        return new ReservedNames(methods, types);
    }

    /** Whether this is what a part of a cell declares. */
    boolean contain(Part part) {
        return switch (part.kind()) {
            case METHOD -> methods.contains(part.name());
            case TYPE, VARIABLE -> types.contains(part.name());
            // Another class's static methods could stand in their place; nobody else imports classes of cells.
            case IMPORT -> part.text().toString().contains(CellClasses.PACKAGE + ".");
            default -> false;
        };
    }
}

package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Writes types as a cell may write them. */
final class TypeText {
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$Declared\\$\\w+\\.");

    private TypeText() {}

    /** A type in Java, or empty where a cell cannot write it: captured, anonymous, not accessible. */
    static Optional<String> of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Optional.of(type.toString());
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()).map(component -> component + "[]");
        }
        return type instanceof DeclaredType declared && isAccessible(declared.asElement())
                ? ofDeclared(declared)
                : Optional.empty();
    }

    private static Optional<String> ofDeclared(DeclaredType type) {
        // An inner class of a generic one has arguments in the middle of its name.
        if (type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty()) {
            return Optional.empty();
        }
        String name = WRAPPER.matcher(((TypeElement) type.asElement()).getQualifiedName())
                .replaceFirst("");
        List<String> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            Optional<String> text = argument instanceof WildcardType wildcard ? ofWildcard(wildcard) : of(argument);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(text.get());
        }
        return Optional.of(arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">");
    }

    private static Optional<String> ofWildcard(WildcardType type) {
        return type.getExtendsBound() != null
                ? of(type.getExtendsBound()).map(bound -> "? extends " + bound)
                : type.getSuperBound() != null
                        ? of(type.getSuperBound()).map(bound -> "? super " + bound)
                        : Optional.of("?");
    }

    /** Whether a type and all around it are public, or a cell's own. */
    private static boolean isAccessible(Element element) {
        if (element.getKind() == ElementKind.PACKAGE) {
            return true;
        }
        boolean isOwn = element.toString().startsWith(CellClasses.PACKAGE + ".");
        return !element.getSimpleName().isEmpty()
                && (element.getKind().isClass() || element.getKind().isInterface())
                && (isOwn
                        ? !element.getModifiers().contains(Modifier.PRIVATE)
                        : element.getModifiers().contains(Modifier.PUBLIC))
                && isAccessible(element.getEnclosingElement());
    }
}

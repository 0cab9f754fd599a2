package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Writes what is declared as a reader wants it: types without packages, parameters with names where they have some. */
final class Signature {
    private static final Pattern PACKAGES =
            Pattern.compile("(?:\\b[\\p{javaLowerCase}_][\\w]*\\.)+(?=[\\p{javaUpperCase}$])");
    private static final Pattern WRAPPERS = Pattern.compile("(?:REPL\\.)?\\$(?:Declared|Cell)\\$\\w+?[.$]");
    // What javac calls parameters in class files that do not name them.
    private static final Pattern NO_NAME = Pattern.compile("arg\\d+");

    private Signature() {}

    /** Parameters and result of a method, the type of a variable, the kind of a type. */
    static String brief(Element element, TypeMirror type) {
        if (element instanceof ExecutableElement method && type instanceof ExecutableType typed) {
            return parameters(method, typed) + ": " + type(typed.getReturnType());
        }
        return element instanceof TypeElement ? kind(element) : type(type);
    }

    /** A declaration as in a program. */
    static String full(Element element, TypeMirror type) {
        if (element instanceof ExecutableElement method && type instanceof ExecutableType typed) {
            String thrown =
                    method.getThrownTypes().stream().map(Signature::type).collect(Collectors.joining(", "));
            return type(typed.getReturnType()) + " " + owner(element) + method.getSimpleName()
                    + parameters(method, typed) + (thrown.isEmpty() ? "" : " throws " + thrown);
        }
        if (element instanceof TypeElement declared) {
            String parent = type(declared.getSuperclass());
            String interfaces =
                    declared.getInterfaces().stream().map(Signature::type).collect(Collectors.joining(", "));
            return kind(element) + " " + type(declared.asType())
                    + (List.of("none", "Object", "").contains(parent) ? "" : " extends " + parent)
                    + (interfaces.isEmpty()
                            ? ""
                            : (element.getKind().isInterface() ? " extends " : " implements ") + interfaces);
        }
        return type(type) + " " + owner(element) + element.getSimpleName();
    }

    private static String owner(Element element) {
        String owner = element.getEnclosingElement() instanceof TypeElement around
                ? around.getSimpleName().toString()
                : "";
        return owner.isEmpty() || owner.startsWith("$") ? "" : owner + ".";
    }

    private static String kind(Element element) {
        return element.getKind() == ElementKind.ANNOTATION_TYPE
                ? "@interface"
                : element.getKind().toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String parameters(ExecutableElement method, ExecutableType typed) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < typed.getParameterTypes().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            String type = type(typed.getParameterTypes().get(i));
            if (method.isVarArgs() && i == typed.getParameterTypes().size() - 1) {
                type = type.replaceFirst("\\[]$", "...");
            }
            String name = parameter.getSimpleName().toString();
            parameters.add(NO_NAME.matcher(name).matches() ? type : type + " " + name);
        }
        return "(" + String.join(", ", parameters) + ")";
    }

    /** A type without packages, and without the classes that cells are wrapped in. */
    static String type(TypeMirror type) {
        return type(type.toString());
    }

    /** The same for the text of a type. */
    static String type(String type) {
        return PACKAGES.matcher(WRAPPERS.matcher(type).replaceAll("")).replaceAll("");
    }
}

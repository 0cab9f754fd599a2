package lectern.kernel.session;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Tells what a call of a variable means, as in {@code model(x)}: a method {@code call} or {@code forward}, or the one
 * method of a functional interface.
 */
final class Callables {
    /** The method that stands for a call, and what it gives. */
    record Callee(String method, TypeMirror result) {}

    private static final List<String> NAMES = List.of("call", "forward");

    private final JavacTask task;

    Callables(JavacTask task) {
        this.task = task;
    }

    /** What a call means of the variable that a name stands for at a place; empty where cells have a method so named. */
    Optional<Callee> ofVariable(TreePath place, String name, int arguments) {
        return new Names(task, place, name::equals)
                .find().stream()
                        .filter(found -> found.keySet().stream().noneMatch(this::isMethodOfCells))
                        .flatMap(found -> found.entrySet().stream())
                        .filter(entry -> entry.getKey() instanceof VariableElement)
                        .findFirst()
                        .flatMap(entry -> ofType(entry.getValue(), arguments));
    }

    private boolean isMethodOfCells(Element element) {
        return element instanceof ExecutableElement
                && task.getElements().getPackageOf(element).getQualifiedName().contentEquals(CellClasses.PACKAGE);
    }

    /** What a call means of an object's field. */
    Optional<Callee> ofField(TypeMirror object, String name, int arguments) {
        return object instanceof DeclaredType type
                ? members(type)
                        .filter(member -> member.getKind() == ElementKind.FIELD
                                && member.getSimpleName().contentEquals(name))
                        .findFirst()
                        .flatMap(field -> ofType(task.getTypes().asMemberOf(type, field), arguments))
                : Optional.empty();
    }

    private Optional<Callee> ofType(TypeMirror variable, int arguments) {
        TypeMirror type = variable;
        while (type instanceof TypeVariable of) {
            type = of.getUpperBound();
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        return NAMES.stream()
                .flatMap(name -> methods(declared)
                        .filter(method -> method.getSimpleName().contentEquals(name)))
                .filter(method -> takes(method, arguments))
                .findFirst()
                .or(() -> functional(declared))
                .map(method -> new Callee(
                        method.getSimpleName().toString(),
                        ((ExecutableType) task.getTypes().asMemberOf(declared, method)).getReturnType()));
    }

    private static boolean takes(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    /** The one abstract method of an interface; those that every object has do not count. */
    private Optional<ExecutableElement> functional(DeclaredType type) {
        if (!type.asElement().getKind().isInterface()) {
            return Optional.empty();
        }
        TypeElement object = task.getElements().getTypeElement("java.lang.Object");
        List<String> everyObjects = ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .map(Object::toString)
                .toList();
        List<ExecutableElement> open = methods(type)
                .filter(method ->
                        method.getModifiers().contains(Modifier.ABSTRACT) && !everyObjects.contains(method.toString()))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private Stream<ExecutableElement> methods(DeclaredType type) {
        return ElementFilter.methodsIn(members(type).toList()).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE));
    }

    private Stream<? extends Element> members(DeclaredType type) {
        return task.getElements().getAllMembers((TypeElement) type.asElement()).stream();
    }
}

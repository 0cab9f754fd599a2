package lectern.kernel.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** A method with its type variables replaced by what its operands tell of them: {@code T} by the items of a list. */
record Overload(ExecutableElement method, List<TypeMirror> parameters, TypeMirror result) {
    static Overload of(Types types, ExecutableElement method, TypeMirror... operands) {
        Map<Element, TypeMirror> known = new HashMap<>();
        List<? extends VariableElement> declared = method.getParameters();
        for (int i = 0; i < operands.length; i++) {
            if (declared.get(i).asType() instanceof DeclaredType parameter) {
                learn(types, parameter, operands[i], known);
            }
        }
        List<TypeMirror> parameters = new ArrayList<>();
        declared.forEach(parameter -> parameters.add(replaced(types, parameter.asType(), known)));
        return new Overload(method, parameters, replaced(types, method.getReturnType(), known));
    }

    /** Finds what the type variables of a parameter stand for in the operand's type, or in a type that it extends. */
    private static void learn(Types types, DeclaredType parameter, TypeMirror operand, Map<Element, TypeMirror> known) {
        if (operand instanceof TypeVariable variable) {
            learn(types, parameter, variable.getUpperBound(), known);
        } else if (operand instanceof DeclaredType type && type.getKind() != TypeKind.ERROR) {
            if (!type.asElement().equals(parameter.asElement())) {
                types.directSupertypes(type).forEach(general -> learn(types, parameter, general, known));
                return;
            }
            List<? extends TypeMirror> arguments = type.getTypeArguments();
            for (int i = 0; i < arguments.size(); i++) {
                if (parameter.getTypeArguments().get(i) instanceof TypeVariable variable) {
                    known.putIfAbsent(variable.asElement(), bound(variable, arguments.get(i)));
                }
            }
        }
    }

    /** What can be said of a wildcard's values. */
    private static TypeMirror bound(TypeVariable variable, TypeMirror argument) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? variable.getUpperBound() : wildcard.getExtendsBound();
        }
        return argument;
    }

    /** A type with what is known of its variables; what is not known is as general as it can be. */
    private static TypeMirror replaced(Types types, TypeMirror type, Map<Element, TypeMirror> known) {
        if (type instanceof TypeVariable variable) {
            return known.getOrDefault(variable.asElement(), variable.getUpperBound());
        }
        return type instanceof DeclaredType generic
                        && !generic.getTypeArguments().isEmpty()
                ? types.getDeclaredType(
                        (TypeElement) generic.asElement(),
                        generic.getTypeArguments().stream()
                                .map(argument ->
                                        argument instanceof WildcardType ? argument : replaced(types, argument, known))
                                .toArray(TypeMirror[]::new))
                : type;
    }
}

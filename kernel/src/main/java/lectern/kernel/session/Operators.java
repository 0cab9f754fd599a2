package lectern.kernel.session;

import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The static methods that stand for operators on objects, as one compilation sees them. */
final class Operators {
    /** An operator: how it is written, and the method that stands for it. */
    record Operator(String symbol, String method) {
        /** Of a compound assignment, the operator in it. */
        Operator infix() {
            return new Operator(symbol.replace("=", ""), method.replace("Assign", ""));
        }
    }

    static final Operator GET = new Operator("[", "get");
    static final Operator SET = new Operator("[", "set");

    private static final Map<Tree.Kind, Operator> OPERATORS = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, new Operator("+", "add")),
            Map.entry(Tree.Kind.MINUS, new Operator("-", "sub")),
            Map.entry(Tree.Kind.MULTIPLY, new Operator("*", "mul")),
            Map.entry(Tree.Kind.DIVIDE, new Operator("/", "div")),
            Map.entry(Tree.Kind.REMAINDER, new Operator("%", "rem")),
            Map.entry(Tree.Kind.LESS_THAN, new Operator("<", "lt")),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, new Operator("<=", "le")),
            Map.entry(Tree.Kind.GREATER_THAN, new Operator(">", "gt")),
            Map.entry(Tree.Kind.GREATER_THAN_EQUAL, new Operator(">=", "ge")),
            Map.entry(Tree.Kind.AND, new Operator("&", "and")),
            Map.entry(Tree.Kind.OR, new Operator("|", "or")),
            Map.entry(Tree.Kind.XOR, new Operator("^", "xor")),
            Map.entry(Tree.Kind.UNARY_MINUS, new Operator("-", "neg")),
            Map.entry(Tree.Kind.LOGICAL_COMPLEMENT, new Operator("!", "not")),
            Map.entry(Tree.Kind.BITWISE_COMPLEMENT, new Operator("~", "not")),
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, new Operator("+=", "addAssign")),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, new Operator("-=", "subAssign")),
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, new Operator("*=", "mulAssign")),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, new Operator("/=", "divAssign")),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, new Operator("%=", "remAssign")),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, new Operator("&=", "andAssign")),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, new Operator("|=", "orAssign")),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, new Operator("^=", "xorAssign")));

    private final String owner;
    private final Types types;
    private final TypeMirror anything;
    private final List<ExecutableElement> methods = new ArrayList<>();

    private Operators(JavacTask task, TypeElement owner) {
        this.owner = owner.getQualifiedName().toString();
        this.types = task.getTypes();
        this.anything = task.getElements().getTypeElement("java.lang.Object").asType();
        for (ExecutableElement method :
                ElementFilter.methodsIn(task.getElements().getAllMembers(owner))) {
            if (method.getModifiers().contains(Modifier.STATIC)) {
                methods.add(method);
            }
        }
    }

    /** The operators of a class, if there is such a class. */
    static Optional<Operators> of(JavacTask task, String owner) {
        return Optional.ofNullable(task.getElements().getTypeElement(owner)).map(type -> new Operators(task, type));
    }

    /** The operator of an expression of this kind, or null. */
    static Operator operator(Tree.Kind kind) {
        return OPERATORS.get(kind);
    }

    /** The beginning of a call: the method's full name and an opening parenthesis. */
    String call(Operator operator) {
        return owner + "." + operator.method() + "(";
    }

    /** The type of any object. */
    TypeMirror anything() {
        return anything;
    }

    /** What an operator gives for operands of these types, or empty where no method takes them. */
    Optional<TypeMirror> result(Operator operator, TypeMirror... operands) {
        Overload best = null;
        for (ExecutableElement method : methods) {
            if (method.getSimpleName().contentEquals(operator.method())
                    && method.getParameters().size() == operands.length) {
                Overload overload = Overload.of(types, method, operands);
                if (takes(overload, operands) && (best == null || isMoreSpecific(method, best.method()))) {
                    best = overload;
                }
            }
        }
        return Optional.ofNullable(best).map(Overload::result);
    }

    private boolean takes(Overload overload, TypeMirror... operands) {
        for (int i = 0; i < operands.length; i++) {
            if (!fits(operands[i], overload.parameters().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an operand may be passed; one that javac forgot the type of may be any object. */
    @SuppressWarnings("TypeEquals") // the very object stands for a forgotten type: a declared Object is none
    private boolean fits(TypeMirror operand, TypeMirror parameter) {
        return isValue(operand)
                && (types.isAssignable(operand, parameter)
                        || (operand == anything && !parameter.getKind().isPrimitive()));
    }

    private static boolean isValue(TypeMirror type) {
        return type != null && type.getKind() != TypeKind.ERROR && type.getKind() != TypeKind.VOID;
    }

    private boolean isMoreSpecific(ExecutableElement method, ExecutableElement other) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (!types.isAssignable(
                    types.erasure(method.getParameters().get(i).asType()),
                    types.erasure(other.getParameters().get(i).asType()))) {
                return false;
            }
        }
        return true;
    }
}

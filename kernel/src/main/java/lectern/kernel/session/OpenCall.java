package lectern.kernel.session;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The call among whose arguments a place is, and what may stand there. */
final class OpenCall {
    private final JavacTask task;
    private final Set<TypeMirror> expected;

    OpenCall(JavacTask task, TreePath place) {
        this.task = task;
        this.expected = expected(place).collect(Collectors.toSet());
    }

    /** Whether a value is one that the call takes here, and not just any object. */
    boolean takes(Element element, TypeMirror type) {
        TypeMirror value = type instanceof ExecutableType method ? method.getReturnType() : type;
        return !(element instanceof TypeElement)
                && value.getKind() == TypeKind.DECLARED
                && expected.stream().anyMatch(wanted -> task.getTypes().isAssignable(value, wanted));
    }

    private Stream<TypeMirror> expected(TreePath place) {
        TreePath around = place.getParentPath();
        Tree call = around == null ? null : around.getLeaf();
        List<? extends ExpressionTree> arguments = call instanceof MethodInvocationTree method
                ? method.getArguments()
                : call instanceof NewClassTree made ? made.getArguments() : List.of();
        int index = arguments.indexOf(place.getLeaf());
        return index < 0
                ? Stream.empty()
                : callees(around).flatMap(callee -> parameter(callee, index)).filter(this::saysSomething);
    }

    private Stream<ExecutableElement> callees(TreePath call) {
        if (call.getLeaf() instanceof NewClassTree made) {
            TreePath type = new TreePath(call, made.getIdentifier());
            return Trees.instance(task).getElement(type) instanceof TypeElement of
                    ? of.getEnclosedElements().stream()
                            .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                            .map(ExecutableElement.class::cast)
                    : Stream.empty();
        }
        ExpressionTree callee = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
        String name = callee instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : callee instanceof IdentifierTree bare ? bare.getName().toString() : "";
        return new Names(task, new TreePath(call, callee), name::equals)
                .find().stream()
                        .flatMap(found -> found.keySet().stream())
                        .filter(ExecutableElement.class::isInstance)
                        .map(ExecutableElement.class::cast);
    }

    private static Stream<TypeMirror> parameter(ExecutableElement callee, int index) {
        List<? extends VariableElement> parameters = callee.getParameters();
        int last = parameters.size() - 1;
        if (callee.isVarArgs() && index >= last) {
            return Stream.of(((ArrayType) parameters.get(last).asType()).getComponentType());
        }
        return index <= last ? Stream.of(parameters.get(index).asType()) : Stream.empty();
    }

    private boolean saysSomething(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && !type.toString().equals("java.lang.Object");
    }
}

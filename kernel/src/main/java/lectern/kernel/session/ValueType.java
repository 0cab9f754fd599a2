package lectern.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a variable declared with "var".
 *
 * @param text in Java, where a cell can write it
 * @param descriptor as class files write it, without type arguments
 */
record ValueType(Optional<String> text, String descriptor) {
    /** The type of the first variable of a name in an analysed unit. */
    static ValueType of(Javac.Task task, CompilationUnitTree unit, String variable) {
        TypeMirror type = new TreePathScanner<TypeMirror, Void>() {
            @Override
            public TypeMirror visitVariable(VariableTree tree, Void nothing) {
                return tree.getName().contentEquals(variable)
                        ? Trees.instance(task.javac()).getTypeMirror(getCurrentPath())
                        : super.visitVariable(tree, null);
            }

            @Override
            public TypeMirror reduce(TypeMirror later, TypeMirror first) {
                return first != null ? first : later;
            }
        }.scan(unit, null);
        Optional<String> text = TypeText.of(type);
        // A type that cannot be written is one of objects.
        return new ValueType(
                text,
                text.isPresent() ? "" : descriptor(task, task.javac().getTypes().erasure(type)));
    }

    private static String descriptor(Javac.Task task, TypeMirror erased) {
        if (erased instanceof ArrayType array) {
            return "[" + descriptor(task, array.getComponentType());
        }
        TypeElement element = (TypeElement) ((DeclaredType) erased).asElement();
        return "L"
                + task.javac().getElements().getBinaryName(element).toString().replace('.', '/') + ";";
    }
}

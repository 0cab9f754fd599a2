package lectern.kernel.session;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Scope;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Finds all that a name at a place of a source could mean. */
final class Names {
    private final JavacTask task;
    private final Trees trees;
    private final TreePath place;
    private final Scope scope;
    private final Predicate<String> wanted;

    /** @param wanted the names to look for */
    Names(JavacTask task, TreePath place, Predicate<String> wanted) {
        this.task = task;
        this.trees = Trees.instance(task);
        this.place = place;
        this.scope = trees.getScope(place);
        // Names with dollar signs are those of the classes and methods around cells.
        this.wanted = name -> !name.contains("$") && wanted.test(name);
    }

    /** The elements, each with its type as it is at this place; empty where nothing is known of what stands before. */
    Optional<Map<Element, TypeMirror>> find() {
        if (place.getLeaf() instanceof MemberSelectTree select) {
            return membersOf(select.getExpression(), false);
        }
        if (place.getLeaf() instanceof MemberReferenceTree reference) {
            return membersOf(reference.getQualifierExpression(), true);
        }
        return Optional.of(inScope());
    }

    private Optional<Map<Element, TypeMirror>> membersOf(ExpressionTree expression, boolean referred) {
        TreePath path = new TreePath(place, expression);
        Element element = trees.getElement(path);
        if (element instanceof PackageElement of && !of.getEnclosedElements().isEmpty()) {
            return Optional.of(collect(add -> of.getEnclosedElements().stream()
                    .filter(type -> wanted.test(type.getSimpleName().toString())
                            && trees.isAccessible(scope, (TypeElement) type))
                    .forEach(type -> add.accept(type, type.asType()))));
        }
        TypeMirror type = trees.getTypeMirror(path);
        while (type instanceof TypeVariable variable) {
            type = variable.getUpperBound();
        }
        boolean isType = element instanceof TypeElement;
        if (type instanceof ArrayType) {
            Element length = task.getElements().getTypeElement("java.lang.Object");
            return members((DeclaredType) length.asType(), false, referred);
        }
        return type instanceof DeclaredType declared && type.getKind() != TypeKind.ERROR
                ? members(declared, isType, referred)
                : Optional.empty();
    }

    private Optional<Map<Element, TypeMirror>> members(DeclaredType type, boolean isType, boolean referred) {
        return Optional.of(collect(add -> {
            for (Element member : task.getElements().getAllMembers((TypeElement) type.asElement())) {
                boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
                if (wanted.test(member.getSimpleName().toString())
                        && member.getKind() != ElementKind.CONSTRUCTOR
                        && (isStatic == isType || referred)
                        && trees.isAccessible(scope, member, type)) {
                    add.accept(member, typeIn(type, member));
                }
            }
        }));
    }

    private TypeMirror typeIn(DeclaredType type, Element member) {
        return member instanceof TypeElement || member.getModifiers().contains(Modifier.STATIC)
                ? member.asType()
                : task.getTypes().asMemberOf(type, member);
    }

    private Map<Element, TypeMirror> inScope() {
        boolean onlyTypes = place.getParentPath().getLeaf() instanceof NewClassTree parent
                && parent.getIdentifier() == place.getLeaf();
        return collect(add -> {
            for (Scope around = scope; around != null; around = around.getEnclosingScope()) {
                for (Element element : around.getLocalElements()) {
                    // The name first: to ask for more makes javac read the class.
                    if (wanted.test(element.getSimpleName().toString())
                            && (!onlyTypes || element instanceof TypeElement)
                            && isAccessible(element)) {
                        add.accept(element, element.asType());
                    }
                }
                TypeElement type = around.getEnclosingClass();
                if (type != null && !onlyTypes) {
                    addMembers(type, add);
                }
            }
        });
    }

    /** What a class has by itself is in the scope, what it inherits is not. */
    private void addMembers(TypeElement type, BiConsumer<Element, TypeMirror> add) {
        for (Element member : task.getElements().getAllMembers(type)) {
            if (wanted.test(member.getSimpleName().toString())
                    && member.getKind() != ElementKind.CONSTRUCTOR
                    && !member.getEnclosingElement().toString().equals("java.lang.Object")) {
                add.accept(member, member.asType());
            }
        }
    }

    private boolean isAccessible(Element element) {
        return element instanceof TypeElement type
                ? trees.isAccessible(scope, type)
                : !(element.getEnclosingElement() instanceof TypeElement owner)
                        || trees.isAccessible(scope, element, (DeclaredType) owner.asType());
    }

    private static Map<Element, TypeMirror> collect(
            java.util.function.Consumer<BiConsumer<Element, TypeMirror>> source) {
        Map<Element, TypeMirror> found = new LinkedHashMap<>();
        source.accept(found::putIfAbsent);
        return found;
    }
}

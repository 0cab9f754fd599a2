package lectern.kernel.session;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import lectern.kernel.session.MappedText.Edit;
import lectern.kernel.session.Operators.Operator;

/**
 * Rewrites operators on objects into calls, where javac refuses the operator and a method of the operators' class takes
 * its operands; and calls of variables, such as {@code model(x)}, into calls of their methods. Whatever is Java already
 * stays as it is.
 */
final class OperatorRewriter {
    private static final String[] REFUSALS = {
        "compiler.err.operator.cant.be.applied",
        "compiler.err.operator.cant.be.applied.1",
        "compiler.err.array.req.but.found",
        // No method has this name; a variable may.
        "compiler.err.cant.resolve.args",
        "compiler.err.cant.resolve.args.params",
        "compiler.err.cant.resolve.location.args",
        "compiler.err.cant.resolve.location.args.params"
    };

    /** A method has this name, but does not take these arguments; a variable of the name may. */
    private static final String[] MISAPPLICATIONS = {
        "compiler.err.prob.found.req", "compiler.err.cant.apply.symbol", "compiler.err.cant.apply.symbols"
    };

    private final String owner;

    /** @param owner the class of the methods that stand for operators */
    OperatorRewriter(String owner) {
        this.owner = owner;
    }

    /** Whether any of the errors is one that rewriting may mend. */
    static boolean mayMend(List<Javac.Note> errors) {
        return errors.stream().anyMatch(note -> note.has(REFUSALS) || note.has(MISAPPLICATIONS));
    }

    /** The source of an analysed unit with its refused operators rewritten, or empty where there is none to rewrite. */
    Optional<MappedText> rewrite(
            Javac.Task task, List<Javac.Note> errors, CompilationUnitTree unit, MappedText source) {
        return mayMend(errors)
                ? Operators.of(task.javac(), owner).flatMap(operators -> {
                    Scan scan = new Scan(task.javac(), operators, unit, source.toString(), errors);
                    scan.scan(unit, null);
                    return scan.edits.isEmpty() ? Optional.empty() : Optional.of(source.edit(scan.edits));
                })
                : Optional.empty();
    }

    /** Finds the edits of one unit, from the innermost expression outwards. */
    private static final class Scan extends TreePathScanner<Void, Void> {
        final TreeMap<Integer, Edit> edits = new TreeMap<>();

        private final Operators operators;
        private final Callables callables;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final SourcePositions positions;
        private final String text;
        private final Set<Integer> refused;
        private final Set<Integer> misapplied;
        // javac could not tell the types of these; the methods that take their place can.
        private final IdentityHashMap<Tree, TypeMirror> rewritten = new IdentityHashMap<>();
        private final Map<Element, TypeMirror> inferred = new HashMap<>();

        Scan(JavacTask task, Operators operators, CompilationUnitTree unit, String text, List<Javac.Note> errors) {
            this.operators = operators;
            this.callables = new Callables(task);
            this.unit = unit;
            this.trees = Trees.instance(task);
            this.positions = trees.getSourcePositions();
            this.text = text;
            this.refused = positions(errors, REFUSALS);
            this.misapplied = positions(errors, MISAPPLICATIONS);
        }

        private static Set<Integer> positions(List<Javac.Note> errors, String... codes) {
            return errors.stream()
                    .filter(note -> note.has(codes))
                    .map(Javac.Note::position)
                    .collect(Collectors.toSet());
        }

        @Override
        public Void visitErroneous(ErroneousTree tree, Void nothing) {
            return scan(tree.getErrorTrees(), null); // what is still being typed
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            super.visitBinary(tree, null);
            Operator operator = Operators.operator(tree.getKind());
            if (operator != null && isRefused()) {
                infix(tree, operator, tree.getLeftOperand(), tree.getRightOperand());
            }
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            super.visitMethodInvocation(tree, null);
            ExpressionTree callee = tree.getMethodSelect();
            int arguments = tree.getArguments().size();
            if (callee instanceof IdentifierTree name && (refused.contains(start(name)) || isMisapplied(tree))) {
                TreePath place = new TreePath(getCurrentPath(), name);
                call(tree, callables.ofVariable(place, name.getName().toString(), arguments));
            } else if (callee instanceof MemberSelectTree field
                    && refused.contains(find(".", end(field.getExpression())))) {
                call(
                        tree,
                        callables.ofField(
                                type(field.getExpression()),
                                field.getIdentifier().toString(),
                                arguments));
            }
            return null;
        }

        private boolean isMisapplied(MethodInvocationTree tree) {
            int start = start(tree);
            int end = end(tree);
            return misapplied.stream().anyMatch(position -> start <= position && position < end);
        }

        private void call(MethodInvocationTree tree, Optional<Callables.Callee> callee) {
            callee.ifPresent(method -> {
                replace(end(tree.getMethodSelect()), 0, "." + method.method());
                rewritten.put(tree, method.result());
            });
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            Operator operator = Operators.operator(tree.getKind());
            if (operator != null
                    && bare(tree.getVariable()) instanceof ArrayAccessTree target
                    && type(target.getExpression()) != null
                    && type(target.getExpression()).getKind() != TypeKind.ARRAY) {
                return compoundAt(tree, operator, target);
            }
            super.visitCompoundAssignment(tree, null);
            // javac gives it the variable's type even where it refuses it.
            if (operator != null
                    && (refused.contains(find(operator.symbol(), end(tree.getVariable())))
                            || rewritten.containsKey(bare(tree.getExpression())))) {
                infix(tree, operator, tree.getVariable(), tree.getExpression());
            }
            return null;
        }

        /** {@code x[i] += v}: what stands there may be a copy, so the sum is written back, as Python does. */
        private Void compoundAt(CompoundAssignmentTree tree, Operator operator, ArrayAccessTree target) {
            scan(target.getExpression(), null);
            scan(target.getIndex(), null);
            scan(tree.getExpression(), null);
            if (!isCheap(target)) {
                return null;
            }
            TypeMirror index = indexType(target);
            Optional<TypeMirror> entry = operators.result(Operators.GET, type(target.getExpression()), index);
            Optional<TypeMirror> ours =
                    entry.flatMap(held -> operators.result(operator.infix(), held, type(tree.getExpression())));
            // What no method stands for may be Java's own: numbers and texts in a list.
            ours.or(() -> entry)
                    .flatMap(value -> operators.result(Operators.SET, type(target.getExpression()), index, value))
                    .ifPresent(result -> {
                        open(tree, Operators.SET);
                        brackets(target, "");
                        String held = operators.call(Operators.GET) + text(target.getExpression()) + ", "
                                + text(target.getIndex()) + ")";
                        replace(
                                find(operator.symbol(), end(tree.getVariable())),
                                operator.symbol().length(),
                                ours.isPresent()
                                        ? ", " + operators.call(operator.infix()) + held + ","
                                        : ", " + held + " " + operator.infix().symbol() + " (");
                        close(tree, result);
                        replace(end(tree), 0, ")");
                    });
            return null;
        }

        /** Whether an expression may be evaluated twice: it does nothing but look something up. */
        private static boolean isCheap(ExpressionTree tree) {
            Tree bare = bare(tree);
            if (bare instanceof BinaryTree infix) {
                return isCheap(infix.getLeftOperand()) && isCheap(infix.getRightOperand());
            }
            if (bare instanceof ArrayAccessTree entry) {
                return isCheap(entry.getExpression()) && isCheap(entry.getIndex());
            }
            return switch (bare.getKind()) {
                case UNARY_MINUS, LOGICAL_COMPLEMENT, BITWISE_COMPLEMENT -> isCheap(((UnaryTree) bare).getExpression());
                case MEMBER_SELECT -> isCheap(((MemberSelectTree) bare).getExpression());
                default -> bare instanceof IdentifierTree || bare instanceof LiteralTree;
            };
        }

        private String text(Tree tree) {
            return text.substring(start(tree), end(tree));
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void nothing) {
            super.visitUnary(tree, null);
            Operator operator = Operators.operator(tree.getKind());
            if (operator != null && isRefused()) {
                operators.result(operator, type(tree.getExpression())).ifPresent(result -> {
                    replace(start(tree), operator.symbol().length(), operators.call(operator));
                    close(tree, result);
                });
            }
            return null;
        }

        @Override
        public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
            super.visitArrayAccess(tree, null);
            if (isRefused()) {
                operators
                        .result(Operators.GET, type(tree.getExpression()), indexType(tree))
                        .ifPresent(result -> {
                            open(tree, Operators.GET);
                            brackets(tree, ")");
                            rewritten.put(tree, result);
                        });
            }
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void nothing) {
            if (!(tree.getVariable() instanceof ArrayAccessTree target)) {
                return super.visitAssignment(tree, null);
            }
            scan(target.getExpression(), null);
            scan(target.getIndex(), null);
            scan(tree.getExpression(), null);
            TypeMirror array = type(target.getExpression());
            if (array != null && array.getKind() != TypeKind.ARRAY) {
                operators
                        .result(Operators.SET, array, indexType(target), type(tree.getExpression()))
                        .ifPresent(result -> {
                            open(tree, Operators.SET);
                            brackets(target, "");
                            replace(find("=", end(target)), 1, ",");
                            close(tree, result);
                        });
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            super.visitVariable(tree, null);
            TypeMirror type = tree.getInitializer() == null ? null : rewritten.get(bare(tree.getInitializer()));
            Element variable = trees.getElement(getCurrentPath());
            if (type != null && variable != null && variable.asType().getKind() == TypeKind.ERROR) {
                inferred.put(variable, type);
            }
            return null;
        }

        private void infix(Tree tree, Operator operator, ExpressionTree left, ExpressionTree right) {
            operators.result(operator, type(left), type(right)).ifPresent(result -> {
                open(tree, operator);
                replace(find(operator.symbol(), end(left)), operator.symbol().length(), ",");
                close(tree, result);
            });
        }

        /** Whether javac could make nothing of the current expression although it may know the operands. */
        private boolean isRefused() {
            TypeMirror type = trees.getTypeMirror(getCurrentPath());
            return type == null || type.getKind() == TypeKind.ERROR;
        }

        /** The type of an operand of the current expression, or null where it is not known yet. */
        private TypeMirror type(ExpressionTree operand) {
            Tree bare = bare(operand);
            TypeMirror known = rewritten.get(bare);
            TreePath path = new TreePath(getCurrentPath(), bare);
            if (known == null && bare instanceof IdentifierTree) {
                known = inferred.get(trees.getElement(path));
            }
            return known != null ? known : trees.getTypeMirror(path);
        }

        /** The type of an index; javac forgets it where it is no int, and any object will do. */
        private TypeMirror indexType(ArrayAccessTree tree) {
            TypeMirror type = type(tree.getIndex());
            return type == null || type.getKind() == TypeKind.ERROR ? operators.anything() : type;
        }

        private static Tree bare(ExpressionTree tree) {
            ExpressionTree bare = tree;
            while (bare instanceof ParenthesizedTree parentheses) {
                bare = parentheses.getExpression();
            }
            return bare;
        }

        private int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        private int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }

        private int find(String symbol, int from) {
            int at = JavaText.skipBlanks(text, from, text.length());
            if (!text.startsWith(symbol, at)) {
                throw new IllegalStateException("no " + symbol + " at " + at + " of: " + text);
            }
            return at;
        }

        /** Puts a call before an expression, and before what was put before an inner one that starts there too. */
        private void open(Tree tree, Operator operator) {
            String call = operators.call(operator);
            edits.merge(
                    start(tree),
                    new Edit(0, call),
                    (inner, outer) -> new Edit(inner.length(), call + inner.replacement()));
        }

        /** Puts a closing parenthesis after an expression, and after those of inner ones that end there too. */
        private void close(Tree tree, TypeMirror result) {
            edits.merge(
                    end(tree), new Edit(0, ")"), (inner, outer) -> new Edit(inner.length(), ")" + inner.replacement()));
            rewritten.put(tree, result);
        }

        private void brackets(ArrayAccessTree tree, String closing) {
            replace(find("[", end(tree.getExpression())), 1, ",");
            replace(end(tree) - 1, 1, closing);
        }

        /** Takes symbols out; what ends there, such as the left operand's call, stays before them. */
        private void replace(int at, int length, String by) {
            edits.merge(at, new Edit(length, by), (before, own) -> new Edit(length, before.replacement() + by));
        }
    }
}

package lectern.kernel.session;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a stretch of a cell holds, by having javac parse it as each of the things that it could be. */
final class CellParser {
    /** The parts of a stretch, or the errors in it with the text that they stand in. */
    record Parsed(List<Part> parts, List<Javac.Note> errors, MappedText source) {
        private int furthest() {
            return source.origin(Math.max(0, errors.get(0).position()));
        }
    }

    /** The places in Java's grammar where a part may stand. */
    private enum Form {
        // The semicolon is for a last statement without one; on its own line because a comment may end the stretch.
        STATEMENTS("class $ { void $() { ", "\n;}}"),
        // javac takes "a < b" for the beginning of a generic type where a statement may stand.
        EXPRESSION("class $ { Object $ = ", "\n;}"),
        MEMBER("class $ { ", "\n}"),
        IMPORT("", "\n;");

        final String before;
        final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private final Javac javac;

    CellParser(Javac javac) {
        this.javac = javac;
    }

    /** Parses a stretch as statements, with variables and types declared among them: what most cells are. */
    Parsed statements(Cell cell, int start, int end) {
        return parse(cell, start, end, Form.STATEMENTS);
    }

    /** Parses a stretch as whatever it may be. */
    Parsed anything(Cell cell, int start, int end) {
        List<Parsed> failed = new ArrayList<>();
        for (Form form : Form.values()) {
            Parsed parsed = parse(cell, start, end, form);
            if (parsed.errors().isEmpty()) {
                return parsed;
            }
            failed.add(parsed);
        }
        // What got furthest is what the student meant.
        return failed.stream().max(Comparator.comparingInt(Parsed::furthest)).orElseThrow();
    }

    private Parsed parse(Cell cell, int start, int end, Form form) {
        MappedText source = new MappedText.Builder()
                .add(form.before)
                .add(cell.text(), start, end)
                .add(form.after)
                .build();
        return javac.run(List.of(source.toString()), task -> {
            CompilationUnitTree unit = task.javac().parse().iterator().next();
            // Java does not allow 1 + 1 as a statement; a cell does.
            Map<Boolean, List<Javac.Note>> errors = task.errors().stream()
                    .collect(Collectors.partitioningBy(note -> note.has("compiler.err.not.stmt")));
            return new Reader(cell, source, unit, Trees.instance(task.javac()), form, errors.get(true))
                    .read(errors.get(false));
        });
    }

    /** Reads the parts from a parsed unit. */
    private static final class Reader {
        private final Cell cell;
        private final MappedText source;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Form form;
        private final List<Javac.Note> values;
        private final int own;

        /** @param values what javac calls no statements, because they are expressions */
        Reader(
                Cell cell,
                MappedText source,
                CompilationUnitTree unit,
                Trees trees,
                Form form,
                List<Javac.Note> values) {
            this.cell = cell;
            this.source = source;
            this.unit = unit;
            this.positions = trees.getSourcePositions();
            this.form = form;
            this.values = values;
            this.own = source.toString().length() - form.after.length();
        }

        Parsed read(List<Javac.Note> errors) {
            if (form == Form.IMPORT) {
                return errors.isEmpty() ? parsed(unit.getImports()) : failed(errors);
            }
            if (unit.getTypeDecls().isEmpty() || !(unit.getTypeDecls().get(0) instanceof ClassTree type)) {
                return failed(errors);
            }
            // A closing brace too many closes what we put around the text.
            Tree around = form == Form.STATEMENTS && !type.getMembers().isEmpty()
                    ? type.getMembers().get(0)
                    : type;
            int brace = (int) positions.getEndPosition(unit, around) - 1;
            if (brace >= 0 && brace < own) {
                return failed(
                        List.of(new Javac.Note("stray.brace", 0, brace, brace, brace + 1, "'}' has no opening '{'")));
            }
            if (!errors.isEmpty()) {
                return failed(errors);
            }
            if (form == Form.EXPRESSION && type.getMembers().size() > 1) {
                return failed(
                        List.of(note(type.getMembers().get(1), "a semicolon or an operator is missing before this")));
            }
            return parsed(around instanceof MethodTree method ? method.getBody().getStatements() : type.getMembers());
        }

        private Parsed parsed(List<? extends Tree> trees) {
            return new Parsed(parts(trees), List.of(), source);
        }

        private Parsed failed(List<Javac.Note> errors) {
            return new Parsed(List.of(), errors, source);
        }

        private Javac.Note note(Tree tree, String message) {
            int at = (int) positions.getStartPosition(unit, tree);
            return new Javac.Note("form", 0, at, at, (int) positions.getEndPosition(unit, tree), message);
        }

        private List<Part> parts(List<? extends Tree> trees) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                Tree tree = trees.get(i);
                if (!(tree instanceof EmptyStatementTree)) {
                    Tree last = tree;
                    // "int a, b" is one declaration and two trees that start at one place.
                    while (i + 1 < trees.size() && isSameDeclaration(tree, trees.get(i + 1))) {
                        last = trees.get(++i);
                    }
                    parts.add(part(tree, last));
                }
            }
            return parts;
        }

        private boolean isSameDeclaration(Tree tree, Tree next) {
            return tree instanceof VariableTree
                    && next instanceof VariableTree
                    && positions.getStartPosition(unit, tree) == positions.getStartPosition(unit, next);
        }

        private Part part(Tree first, Tree last) {
            Part.Kind kind = form == Form.EXPRESSION ? Part.Kind.VALUE : kind(first);
            if (isSwitchWithValues(first)) {
                kind = Part.Kind.VALUE;
            }
            Tree core = kind.isExpression() ? expression(first) : first;
            int start = (int) positions.getStartPosition(unit, core);
            int end = (int) positions.getEndPosition(unit, kind.isExpression() ? core : last);
            boolean terminated =
                    kind.isExpression() ? JavaText.skipBlanks(source.toString(), end, own) < own : end <= own;
            return new Part(
                    kind,
                    MappedText.of(cell, source.origin(start), source.originOfEnd(Math.min(end, own))),
                    terminated,
                    name(first),
                    parameters(first));
        }

        /** "switch" begins a statement where one may stand; javac finds out too late that its cases are values. */
        private boolean isSwitchWithValues(Tree tree) {
            return tree instanceof SwitchTree
                    && values.stream()
                            .anyMatch(value -> value.position() > positions.getStartPosition(unit, tree)
                                    && value.position() < positions.getEndPosition(unit, tree));
        }

        private static Part.Kind kind(Tree tree) {
            return switch (tree.getKind()) {
                case IMPORT -> Part.Kind.IMPORT;
                case VARIABLE -> Part.Kind.VARIABLE;
                case METHOD -> Part.Kind.METHOD;
                case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> Part.Kind.TYPE;
                case EXPRESSION_STATEMENT ->
                    ((ExpressionStatementTree) tree).getExpression() instanceof ErroneousTree
                            ? Part.Kind.VALUE
                            : Part.Kind.EXPRESSION;
                default -> Part.Kind.STATEMENT;
            };
        }

        private static String name(Tree tree) {
            return tree instanceof MethodTree method
                    ? method.getName().toString()
                    : tree instanceof ClassTree type ? type.getSimpleName().toString() : "";
        }

        private static String parameters(Tree tree) {
            return tree instanceof MethodTree method
                    ? method.getParameters().stream()
                            .map(parameter -> parameter.getType().toString())
                            .collect(Collectors.joining(","))
                    : "";
        }

        private static Tree expression(Tree statement) {
            if (statement instanceof VariableTree field) {
                return field.getInitializer();
            }
            if (!(statement instanceof ExpressionStatementTree expression)) {
                return statement;
            }
            return expression.getExpression() instanceof ErroneousTree error
                    ? error.getErrorTrees().get(0)
                    : expression.getExpression();
        }
    }
}

package lectern.kernel.session;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        IMPORT("", "\n");

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
            task.errors().removeIf(note -> note.has("compiler.err.not.stmt"));
            Reader reader = new Reader(cell, source, unit, Trees.instance(task.javac()), form);
            List<Part> parts = task.errors().isEmpty() ? reader.read(task.errors()) : List.of();
            return new Parsed(parts, task.errors(), source);
        });
    }

    /** Reads the parts from a parsed unit. */
    private static final class Reader {
        private final Cell cell;
        private final MappedText source;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Form form;
        private final int own;

        Reader(Cell cell, MappedText source, CompilationUnitTree unit, Trees trees, Form form) {
            this.cell = cell;
            this.source = source;
            this.unit = unit;
            this.positions = trees.getSourcePositions();
            this.form = form;
            this.own = source.toString().length() - form.after.length();
        }

        List<Part> read(List<Javac.Note> errors) {
            if (form == Form.IMPORT) {
                return parts(unit.getImports());
            }
            ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
            List<? extends Tree> members = type.getMembers();
            if (unit.getTypeDecls().size() > 1) {
                errors.add(strayBrace(type));
            } else if (form == Form.STATEMENTS && members.get(0) instanceof MethodTree method) {
                if (members.size() == 1) {
                    return parts(method.getBody().getStatements());
                }
                errors.add(strayBrace(method));
            } else if (form == Form.EXPRESSION && members.size() > 1) {
                errors.add(note(members.get(1), "a semicolon or an operator is missing before this"));
            } else {
                return parts(members);
            }
            return List.of();
        }

        /** A closing brace too many closes what we put around the text. */
        private Javac.Note strayBrace(Tree closed) {
            int brace = (int) positions.getEndPosition(unit, closed) - 1;
            return new Javac.Note("stray.brace", 0, brace, brace, brace + 1, "'}' has no opening '{'");
        }

        private Javac.Note note(Tree tree, String message) {
            int at = (int) positions.getStartPosition(unit, tree);
            return new Javac.Note("form", 0, at, at, (int) positions.getEndPosition(unit, tree), message);
        }

        private List<Part> parts(List<? extends Tree> trees) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                Tree tree = trees.get(i);
                if (tree.getKind() != Tree.Kind.EMPTY_STATEMENT) {
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
            return tree.getKind() == Tree.Kind.VARIABLE
                    && next.getKind() == Tree.Kind.VARIABLE
                    && positions.getStartPosition(unit, tree) == positions.getStartPosition(unit, next);
        }

        private Part part(Tree first, Tree last) {
            Part.Kind kind = form == Form.EXPRESSION ? Part.Kind.VALUE : kind(first);
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
            Tree expression = ((ExpressionStatementTree) statement).getExpression();
            return expression instanceof ErroneousTree error
                    ? error.getErrorTrees().get(0)
                    : expression;
        }
    }
}

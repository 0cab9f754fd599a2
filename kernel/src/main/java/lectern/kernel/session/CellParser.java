package lectern.kernel.session;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Name;

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

    private static final Pattern OF_METHODS = Pattern.compile("\\b(?:public|protected|private|static|final)\\b");
    private static final Pattern OF_TYPES = Pattern.compile("\\b(?:public|protected|private|static)\\b");

    private final Javac javac;

    CellParser(Javac javac) {
        this.javac = javac;
    }

    /** Parses a stretch as statements, with variables and types declared among them: what most cells are. */
    Parsed statements(Cell cell, int start, int end) {
        return parse(cell, start, end, Form.STATEMENTS);
    }

    /** Parses a stretch as methods, types and variables, and nothing else. */
    Optional<Parsed> declarations(Cell cell, int start, int end) {
        Parsed parsed = parse(cell, start, end, Form.MEMBER);
        return parsed.errors().isEmpty()
                        && parsed.parts().stream().allMatch(part -> part.kind().declares())
                ? Optional.of(parsed)
                : Optional.empty();
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
                    // "int a, b" is one declaration and two trees that start at one place.
                    boolean shared = tree instanceof VariableTree
                            && (isSameDeclaration(trees, i, i - 1) || isSameDeclaration(trees, i, i + 1));
                    parts.add(shared ? oneOfSeveral((VariableTree) tree) : part(tree));
                }
            }
            return parts;
        }

        private boolean isSameDeclaration(List<? extends Tree> trees, int one, int other) {
            return other >= 0
                    && other < trees.size()
                    && trees.get(other) instanceof VariableTree
                    && positions.getStartPosition(unit, trees.get(one))
                            == positions.getStartPosition(unit, trees.get(other));
        }

        private Part oneOfSeveral(VariableTree tree) {
            Part.Variable variable = variable(tree);
            MappedText.Builder text =
                    new MappedText.Builder().add(variable.type().orElseThrow()).add(" " + tree.getName());
            variable.initializer().ifPresent(initializer -> text.add(" = ").add(initializer));
            MappedText whole = text.build();
            return new Part(
                    Part.Kind.VARIABLE, whole, false, tree.getName().toString(), "", whole, Optional.of(variable));
        }

        private Part part(Tree tree) {
            Part.Kind kind = form == Form.EXPRESSION ? Part.Kind.VALUE : kind(tree);
            if (isSwitchWithValues(tree)) {
                kind = Part.Kind.VALUE;
            }
            Tree core = kind.isExpression() ? expression(tree) : tree;
            int end = (int) positions.getEndPosition(unit, core);
            boolean terminated =
                    kind.isExpression() ? JavaText.skipBlanks(source.toString(), end, own) < own : end <= own;
            MappedText text = stretch(core);
            return new Part(
                    kind,
                    text,
                    terminated,
                    name(tree),
                    parameters(tree),
                    declared(tree, text),
                    kind == Part.Kind.VARIABLE ? Optional.of(variable((VariableTree) tree)) : Optional.empty());
        }

        /** The cell's text from the start of a tree to its end. */
        private MappedText stretch(Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            return MappedText.of(cell, source.origin(start), source.originOfEnd(Math.min(end, own)));
        }

        private Part.Variable variable(VariableTree tree) {
            return new Part.Variable(
                    Optional.ofNullable(tree.getType()).map(type -> type(type, tree.getName())),
                    Optional.ofNullable(tree.getInitializer()).map(this::stretch));
        }

        private MappedText type(Tree type, Name variable) {
            MappedText written = stretch(type);
            // In "int a[]" the name is in the middle of the type.
            return JavaText.identifiers(written.toString()).contains(variable.toString())
                            && !JavaText.identifiers(type.toString()).contains(variable.toString())
                    ? new MappedText.Builder().add(type.toString()).build()
                    : written;
        }

        /** A method or type without the modifiers that JShell ignores as well. */
        private MappedText declared(Tree tree, MappedText text) {
            if (!(tree instanceof MethodTree || tree instanceof ClassTree)) {
                return text;
            }
            ModifiersTree modifiers =
                    tree instanceof MethodTree method ? method.getModifiers() : ((ClassTree) tree).getModifiers();
            List<? extends Tree> annotations = modifiers.getAnnotations();
            int start = (int) positions.getStartPosition(unit, tree);
            int from = annotations.isEmpty()
                    ? start
                    : (int) positions.getEndPosition(unit, annotations.get(annotations.size() - 1));
            int to = Math.max(from, (int) positions.getEndPosition(unit, modifiers));
            TreeMap<Integer, MappedText.Edit> edits = new TreeMap<>();
            Matcher ignored = (tree instanceof MethodTree ? OF_METHODS : OF_TYPES).matcher(text.toString());
            ignored.region(from - start, to - start);
            while (ignored.find()) {
                edits.put(ignored.start(), new MappedText.Edit(ignored.group().length(), ""));
            }
            return text.edit(edits);
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
            if (tree instanceof ImportTree statement) {
                String imported = statement.getQualifiedIdentifier().toString();
                String scope = statement.isStatic() ? "static " : "";
                return scope + (imported.endsWith("*") ? imported : imported.substring(imported.lastIndexOf('.') + 1));
            }
            return tree instanceof MethodTree method
                    ? method.getName().toString()
                    : tree instanceof ClassTree type
                            ? type.getSimpleName().toString()
                            : tree instanceof VariableTree variable
                                    ? variable.getName().toString()
                                    : "";
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

package lectern.kernel.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Compiles declarations, each to a static member of a class of its own as JShell does. A variable's value is computed in
 * another class, which goes when it has run: what the value was made of must not live as long as the variable.
 */
final class DeclarationCompiler {
    /** Something to be declared. */
    record Candidate(Cell cell, Part part) {}

    /**
     * What came of candidates.
     *
     * @param classes those of all candidates; none where one of them has errors
     */
    record Compiled(List<Declaration> declarations, Map<String, byte[]> classes) {}

    /**
     * A variable and the way to its value.
     *
     * @param classes the class that holds the variable; empty where that of its predecessor goes on
     * @param initializer computes the value; empty where there is none, or where it is in the same class
     */
    record Variable(
            Declaration declaration, Map<String, byte[]> classes, Optional<CellCompiler.Compiled.Success> initializer) {
        boolean isNew() {
            return !classes.isEmpty();
        }

        /** Whether code computes the value. */
        boolean isComputed() {
            return initializer.isPresent() || !declaration.hasType();
        }
    }

    private final SourceCompiler compiler;
    private final Scope scope;
    private final Declarations declarations;
    private final StackFrames frames;
    private int count;

    DeclarationCompiler(SourceCompiler compiler, Scope scope, Declarations declarations, StackFrames frames) {
        this.compiler = compiler;
        this.scope = scope;
        this.declarations = declarations;
        this.frames = frames;
    }

    /**
     * Compiles candidates together: they see each other.
     *
     * @param replaced the classes of what they replace, which they do not see
     */
    Compiled compile(List<Candidate> candidates, Set<String> replaced) {
        if (candidates.isEmpty()) {
            return new Compiled(List.of(), Map.of());
        }
        List<String> owners = candidates.stream().map(candidate -> nextOwner()).toList();
        List<String> headers = new ArrayList<>();
        List<MappedText> sources = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            headers.add(header(candidates, owners, i, replaced));
            sources.add(source(candidates.get(i).part(), headers.get(i), owners.get(i)));
        }
        SourceCompiler.Compiled<Void> compiled = compiler.compile(sources);
        List<Declaration> made = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            made.add(new Declaration(
                    candidates.get(i).cell(),
                    candidates.get(i).part(),
                    owners.get(i),
                    compiled.sources().get(i),
                    compiled.errors(i),
                    lines(headers.get(i))));
        }
        return new Compiled(made, compiled.classes());
    }

    /** What a candidate sees: all that is live, and the others. */
    private String header(List<Candidate> candidates, List<String> owners, int index, Set<String> replaced) {
        String text = meant(candidates.get(index).part());
        Set<String> mentioned = JavaText.identifiers(text);
        StringBuilder header = new StringBuilder(scope.header(text, replaced));
        for (int k = 0; k < candidates.size(); k++) {
            String name = candidates.get(k).part().name();
            if (k != index && mentioned.contains(name)) {
                header.append(importOf(owners.get(k), name));
            }
        }
        return header.toString();
    }

    /** Compiles a variable; the declaration that comes back has the errors, if there are some. */
    Variable compile(Cell cell, Part part) {
        Optional<Declaration> predecessor = declarations.replacedBy(part);
        Optional<MappedText> value = part.variable().flatMap(Part.Variable::initializer);
        if (part.variable().flatMap(Part.Variable::type).isEmpty()) {
            return inferred(cell, part, value.orElseThrow(), predecessor);
        }
        if (predecessor.isPresent() && goesOn(predecessor.get(), part)) {
            return value.isEmpty()
                    ? new Variable(predecessor.get(), Map.of(), Optional.empty())
                    : assigned(cell, part, value.get(), predecessor.get());
        }
        return value.isEmpty() ? held(cell, part, predecessor) : typed(cell, part, value.get(), predecessor);
    }

    /** Whether a variable of this name and type is there already; its methods and lambdas then see the new value. */
    private boolean goesOn(Declaration predecessor, Part part) {
        return predecessor.isUsable()
                && predecessor.hasType()
                && typeOf(predecessor.part()).toString().equals(typeOf(part).toString())
                && predecessor.imports().equals(lines(scope.header(meant(part), Set.of(predecessor.owner()))));
    }

    /** Whether the very same is declared already, with the same meaning, and of use. */
    boolean isDeclared(Part part) {
        return declarations
                .replacedBy(part)
                .filter(old -> old.isUsable()
                        && !frames.sawFailIn(old.owner())
                        && old.part()
                                .declared()
                                .toString()
                                .equals(part.declared().toString())
                        && old.imports().equals(lines(scope.header(meant(part), Set.of(old.owner())))))
                .isPresent();
    }

    /** What of a declaration holds names that may come to mean something else; of a variable only its type lasts. */
    private static String meant(Part part) {
        return part.kind() == Part.Kind.VARIABLE
                        && part.variable().flatMap(Part.Variable::type).isPresent()
                ? typeOf(part).toString()
                : part.text().toString();
    }

    private static Set<String> lines(String header) {
        return header.lines().collect(Collectors.toSet());
    }

    private Variable held(Cell cell, Part part, Optional<Declaration> predecessor) {
        Compiled compiled = compile(List.of(new Candidate(cell, part)), owners(predecessor));
        return new Variable(compiled.declarations().get(0), compiled.classes(), Optional.empty());
    }

    private Variable assigned(Cell cell, Part part, MappedText value, Declaration predecessor) {
        String name = CellClasses.OWN_PREFIX + "value" + ++count;
        MappedText source = initializer(scope.header(part.text().toString()), name, typeOf(part), value);
        SourceCompiler.Compiled<Void> compiled = compiler.compile(List.of(source));
        return compiled.isFine()
                ? new Variable(predecessor, Map.of(), Optional.of(success(name, compiled, compiled.classes())))
                : refused(cell, part, compiled);
    }

    private Variable typed(Cell cell, Part part, MappedText value, Optional<Declaration> predecessor) {
        String owner = nextOwner();
        String name = CellClasses.OWN_PREFIX + "value" + ++count;
        Set<String> hidden = owners(predecessor);
        String header = scope.header(part.text().toString(), hidden) + importOf(owner, part.name());
        String ofType = scope.header(meant(part), hidden);
        SourceCompiler.Compiled<Void> compiled =
                compiler.compile(List.of(initializer(header, name, typeOf(part), value), source(part, ofType, owner)));
        if (!compiled.isFine()) {
            return refused(cell, part, compiled);
        }
        Map<String, byte[]> computing = new HashMap<>(compiled.classes());
        Map<String, byte[]> holding = Map.of(owner, computing.remove(owner));
        return new Variable(
                new Declaration(cell, part, owner, compiled.sources().get(1), List.of(), lines(ofType)),
                holding,
                Optional.of(success(name, compiled, computing)));
    }

    private Variable inferred(Cell cell, Part part, MappedText value, Optional<Declaration> predecessor) {
        String owner = nextOwner();
        MappedText var = new MappedText.Builder().add("var").build();
        String header = scope.header(part.text().toString());
        SourceCompiler.Compiled<ValueType> compiled = compiler.compile(
                List.of(initializer(header, simple(owner), var, value)),
                (task, unit) -> ValueType.of(task, unit, CellCompiler.VALUE));
        if (!compiled.isFine()) {
            return refused(cell, part, compiled);
        }
        ValueType type = compiled.answer().orElseThrow();
        if (type.text().isEmpty()) {
            Map<String, byte[]> classes = new HashMap<>(compiled.classes());
            classes.computeIfPresent(owner, (name, bytes) -> withField(bytes, part.name(), type.descriptor()));
            Declaration declaration =
                    new Declaration(cell, part, owner, compiled.sources().get(0), List.of(), lines(header));
            return new Variable(declaration, classes, Optional.empty());
        }
        Part typed = part.withType(type.text().get());
        Optional<CellCompiler.Compiled.Success> initializer =
                Optional.of(success(simple(owner), compiled, compiled.classes()));
        if (predecessor.isPresent() && goesOn(predecessor.get(), typed)) {
            return new Variable(predecessor.get(), Map.of(), initializer);
        }
        Variable held = held(cell, typed, predecessor);
        return new Variable(held.declaration(), held.classes(), initializer);
    }

    private static Variable refused(Cell cell, Part part, SourceCompiler.Compiled<?> compiled) {
        MappedText source = compiled.sources().get(0);
        return new Variable(
                new Declaration(cell, part, "", source, compiled.errors(0), Set.of()), Map.of(), Optional.empty());
    }

    private static CellCompiler.Compiled.Success success(
            String name, SourceCompiler.Compiled<?> compiled, Map<String, byte[]> classes) {
        return new CellCompiler.Compiled.Success(
                CellClasses.PACKAGE + "." + name, classes, compiled.sources().get(0), true);
    }

    private static MappedText initializer(String header, String name, MappedText type, MappedText value) {
        return new MappedText.Builder()
                .add(header)
                .add("class " + name + " {\nstatic java.lang.Object " + CellCompiler.RUN
                        + "() throws java.lang.Throwable { return part$0(); }\n"
                        + "static java.lang.Object part$0() throws java.lang.Throwable {\n")
                .add(type)
                .add(" " + CellCompiler.VALUE + " =\n")
                .add(value)
                .add("\n; return " + CellCompiler.VALUE + ";}}\n")
                .build();
    }

    private static MappedText source(Part part, String header, String owner) {
        MappedText.Builder source = new MappedText.Builder();
        if (part.kind() == Part.Kind.IMPORT) {
            // Without a class javac does not look at imports.
            return source.add(part.statement())
                    .add("\nclass " + simple(owner) + " {}")
                    .build();
        }
        source.add(header).add("class " + simple(owner) + " { ");
        return part.kind() == Part.Kind.VARIABLE
                ? source.add("static ")
                        .add(typeOf(part))
                        .add(" " + part.name() + ";\n}")
                        .build()
                : source.add(part.asMember()).add("\n}").build();
    }

    private static MappedText typeOf(Part variable) {
        return variable.variable().flatMap(Part.Variable::type).orElseThrow();
    }

    private String nextOwner() {
        return CellClasses.PACKAGE + "." + CellClasses.DECLARED_PREFIX + ++count;
    }

    private static String simple(String owner) {
        return owner.substring(CellClasses.PACKAGE.length() + 1);
    }

    private static String importOf(String owner, String name) {
        return "import static " + owner + "." + name + ";\n";
    }

    private static Set<String> owners(Optional<Declaration> predecessor) {
        return predecessor.map(Declaration::owner).map(Set::of).orElse(Set.of());
    }

    /** A class with one more static field, of a type that Java has no words for. */
    private static byte[] withField(byte[] compiled, String name, String descriptor) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        visitField(Opcodes.ACC_STATIC, name, descriptor, null, null)
                                .visitEnd();
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }
}

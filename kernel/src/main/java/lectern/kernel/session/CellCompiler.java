package lectern.kernel.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the statements and expressions of a cell, those that declare nothing, to one class. */
final class CellCompiler {
    /** The outcome of a compilation. */
    sealed interface Compiled {
        /**
         * It compiled.
         *
         * @param name the class whose method {@link #RUN} does the statements and returns the value
         * @param source what was compiled
         */
        record Success(String name, Map<String, byte[]> classes, MappedText source, boolean hasValue)
                implements Compiled {}

        /** It did not. */
        record Failure(MappedText source, List<Javac.Note> errors) implements Compiled {}
    }

    /** What the last part gives, as it is first tried and what is tried when javac says otherwise. */
    private enum Ending {
        VALUE("var"),
        NULL("java.lang.Object"),
        NOTHING("");

        final String type;

        Ending(String type) {
            this.type = type;
        }
    }

    /** The method of a compiled class that runs the parts; the dollar sign keeps it from hiding a student's own. */
    static final String RUN = "run$";

    /** The local variable that a value goes through. */
    static final String VALUE = "value$";

    private final SourceCompiler compiler;
    private final Scope scope;
    private int count;

    CellCompiler(SourceCompiler compiler, Scope scope) {
        this.compiler = compiler;
        this.scope = scope;
    }

    /**
     * Compiles parts that declare nothing.
     *
     * @param valued whether the last part is the cell's last expression, whose value is wanted
     */
    Compiled compile(List<Part> parts, boolean valued) {
        String name = CellClasses.OWN_PREFIX + ++count;
        Ending ending = valued ? Ending.VALUE : Ending.NOTHING;
        Compiled compiled = compile(name, source(name, parts, ending), ending);
        if (compiled instanceof Compiled.Failure failure && ending == Ending.VALUE) {
            Optional<Ending> other = otherEnding(failure);
            if (other.isPresent()) {
                return compile(name, source(name, parts, other.get()), other.get());
            }
        }
        return compiled;
    }

    /** "var" takes neither null nor the nothing of a void method; its message tells which it was. */
    private static Optional<Ending> otherEnding(Compiled.Failure failure) {
        return failure.errors().stream()
                .filter(error -> error.has("compiler.err.cant.infer.local.var.type")
                        && error.message().contains(VALUE))
                .findFirst()
                .map(error -> error.message().contains("'null'")
                        ? Ending.NULL
                        : error.message().contains("'void'") ? Ending.NOTHING : null);
    }

    /** Each part is a method of its own, so that one that cannot end normally does not make the next unreachable. */
    private MappedText source(String name, List<Part> parts, Ending ending) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()).append('\n'));
        MappedText.Builder source =
                new MappedText.Builder().add(scope.header(text.toString())).add("class " + name + " {\n");
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean value = i == parts.size() - 1 && ending != Ending.NOTHING;
            run.append(value ? "return " : "").append("part$").append(i).append("();\n");
            source.add("static " + (value ? "java.lang.Object" : "void") + " part$" + i
                    + "() throws java.lang.Throwable {\n");
            Part part = parts.get(i);
            if (value) {
                source.add(ending.type + " " + VALUE + " =\n").add(part.text()).add("\n; return " + VALUE + ";}\n");
            } else if (part.kind() == Part.Kind.VALUE) {
                source.add("java.lang.Object " + VALUE + " =\n")
                        .add(part.text())
                        .add("\n;}\n");
            } else {
                source.add(part.statement()).add("\n}\n");
            }
        }
        return source.add("static java.lang.Object " + RUN + "() throws java.lang.Throwable {\n" + run)
                .add(ending == Ending.NOTHING ? "return null;\n}}\n" : "}}\n")
                .build();
    }

    private Compiled compile(String name, MappedText source, Ending ending) {
        SourceCompiler.Compiled<Void> compiled = compiler.compile(List.of(source));
        MappedText last = compiled.sources().get(0);
        return compiled.isFine()
                ? new Compiled.Success(
                        CellClasses.PACKAGE + "." + name, compiled.classes(), last, ending != Ending.NOTHING)
                : new Compiled.Failure(last, compiled.errors());
    }
}

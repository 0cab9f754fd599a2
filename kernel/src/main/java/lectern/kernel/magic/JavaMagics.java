package lectern.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;

/** Magics about Java as it stands in files. */
final class JavaMagics {
    private JavaMagics() {}

    static List<Magic> rows() {
        return List.of(
                new Magic(
                        "java",
                        Use.CELL,
                        "",
                        Argument.NOTHING,
                        "Compiles the cell as files of a program, each with its package; later cells import from there.",
                        call -> CompilationUnits.declare(call.body(), call.interpreter())),
                new Magic(
                        "javap",
                        Use.LINE,
                        "[-c] [-p] CLASS",
                        Argument.JAVA,
                        "Shows what is in a compiled class; -c with its instructions, -p with what is private.",
                        JavaMagics::javap));
    }

    private static EvalResult javap(MagicCall call) throws Exception {
        List<String> options =
                call.words().stream().filter(word -> word.startsWith("-")).toList();
        List<String> names =
                call.words().stream().filter(word -> !word.startsWith("-")).toList();
        if (names.size() != 1) {
            throw call.usage("expected the name of one class, got " + names.size());
        }
        byte[] bytes = classFile(names.get(0), call.interpreter())
                .orElseThrow(() -> new MagicException("%javap: there is no class " + names.get(0)
                        + "; write its full name, such as java.util.ArrayList"));
        call.print(javap(options, bytes));
        return new EvalResult.Done();
    }

    private static Optional<byte[]> classFile(String name, Interpreter interpreter) throws IOException {
        Optional<byte[]> own = interpreter.classFile(name);
        if (own.isPresent()) {
            return own;
        }
        for (String prefix : List.of("", "java.lang.", "java.util.", "lectern.tensor.")) {
            String resource = (prefix + name).replace('.', '/') + ".class";
            try (InputStream file = interpreter.libraries().loader().getResourceAsStream(resource)) {
                if (file != null) {
                    return Optional.of(file.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }

    private static String javap(List<String> options, byte[] bytes) throws IOException {
        ToolProvider javap = ToolProvider.findFirst("javap")
                .orElseThrow(() -> new MagicException("%javap: this Java has no javap tool; use a full JDK"));
        Path folder = Files.createTempDirectory("javap");
        try {
            Path file = Files.write(folder.resolve("Shown.class"), bytes);
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            String[] arguments =
                    Stream.concat(options.stream(), Stream.of(file.toString())).toArray(String[]::new);
            javap.run(out, out, arguments);
            return text.toString()
                    .replaceAll("REPL\\.\\$(?:Declared|Cell)\\$\\w+\\$", "")
                    .stripTrailing();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}

package lectern.kernel.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a message of the compiler's. One row each: the beginning of the compiler's code, a pattern in its message
 * or in the student's line, and the hint. The first row that fits counts.
 */
final class Hints {
    /** Where a row's pattern is looked for. */
    private enum In {
        MESSAGE,
        LINE,
        /** The message, and the line after it. */
        BOTH
    }

    private record Row(String code, In where, Pattern pattern, Function<MatchResult, String> hint) {
        Optional<String> of(String code, String message, String line) {
            Matcher matcher = pattern.matcher(
                    switch (where) {
                        case MESSAGE -> message;
                        case LINE -> line;
                        case BOTH -> message + "\n" + line;
                    });
            return code.startsWith(this.code) && matcher.find() ? Optional.of(hint.apply(matcher)) : Optional.empty();
        }
    }

    /** Whatever the compiler says. */
    private static final String ANY = "";

    private static final String UNKNOWN = "compiler.err.cant.resolve";
    private static final String TYPES = "compiler.err.prob.found.req";
    private static final String OPERATOR = "compiler.err.";

    private static final String ARRAY = "(?:Tensor|NDArray)";

    private static final List<Row> ROWS = List.of(
            // Statements of Python.
            line(
                    "^\\s*import\\s+[\\w.]+\\s+as\\s+(\\w+)",
                    m -> "torch, nn, F, optim, np, plt and sns are there already;"
                            + " Java imports classes: import java.util.List;"),
            line(
                    "^\\s*from\\s+[\\w.]+\\s+import\\b",
                    m -> "torch, nn, F, optim, np, plt and sns are there already;"
                            + " Java imports classes: import java.util.List;"),
            line(
                    "^\\s*import\\s+(?:torch|numpy|seaborn|matplotlib|math)\\b",
                    m -> "it is there already: leave the line away"),
            line(
                    "^\\s*(?:async\\s+)?def\\s+(\\w+)\\s*\\(",
                    m -> "Java declares a method with its types: double " + m.group(1) + "(double x) { return x; }"),
            line(
                    "^\\s*class\\s+(\\w+)\\s*\\(([\\w.]*)\\)\\s*:",
                    m -> "write class " + m.group(1) + (m.group(2).isEmpty() ? "" : " extends " + m.group(2))
                            + " { ... }"),
            line("^\\s*class\\s+(\\w+)\\s*:", m -> "write class " + m.group(1) + " { ... }"),
            line(
                    "^\\s*for\\s+(\\w+(?:\\s*,\\s*\\w+)*)\\s+in\\s+(.+?)\\s*:?\\s*$",
                    m -> "write for (var " + m.group(1) + " : " + m.group(2) + ") { ... }"),
            line(
                    "\\[.*\\bfor\\s+(\\w+)\\s+in\\s+(.+?)]",
                    m -> "Java has no comprehensions: write " + m.group(2) + ".map(" + m.group(1)
                            + " -> ...), or a loop"),
            line(
                    "^\\s*(?:\\}\\s*)?elif\\b\\s*\\(?([^:]*?)\\)?\\s*:?\\s*\\{?\\s*$",
                    m -> "write else if (" + m.group(1) + ") { ... }"),
            line(
                    "^\\s*(if|while)\\s+(.+?)\\s*:\\s*$",
                    m -> "write " + m.group(1) + " (" + bare(m.group(2)) + ") { ... }"),
            line("^\\s*(else|try|finally)\\s*:\\s*$", m -> "write " + m.group(1) + " { ... }"),
            line("^\\s*except\\b", m -> "write catch (Exception e) { ... }"),
            line("^\\s*with\\s+torch\\.no_grad\\(\\)", m -> "write try (var _g = torch.noGrad()) { ... }"),
            line("^\\s*with\\b.*:\\s*$", m -> "write try (var name = ...) { ... }"),
            line("^\\s*raise\\b\\s*(\\w*)", m -> "write throw new IllegalStateException(\"...\");"),
            line("^\\s*pass\\s*;?\\s*$", m -> "Java needs no pass: leave the braces empty"),
            line(
                    "^\\s*del\\s+\\w",
                    m -> "Java has no del: what nothing refers to is collected; set the variable to null"),
            line("^\\s*(?:global|nonlocal)\\s", m -> "a cell's variables are seen everywhere: leave the line away"),
            line(
                    "^\\s*print\\s+([^(=;\\s][^;]*)",
                    m -> "print is a method: print(" + m.group(1).strip() + ")"),
            line("\\blambda\\b\\s*(\\w*)\\s*:", m -> "write " + (m.group(1).isEmpty() ? "()" : m.group(1)) + " -> ..."),
            line("^\\s*#", m -> "comments begin with //"),
            new Row("compiler.err.illegal.char", In.MESSAGE, Pattern.compile("'#'"), m -> "comments begin with //"),
            // Expressions of Python.
            line("\\b[fF]\"\"", m -> "Java has no f-strings: write \"x = \" + x, or \"x = %.2f\".formatted(x)"),
            line("\\*\\*", m -> "Java has no **: write x.pow(2) for tensors, Math.pow(x, 2) for numbers"),
            line("[\\w)\\]]\\s*@\\s*[\\w(]", m -> "Java has no @: write a.matmul(b)"),
            line("(\\w+)\\s+is\\s+not\\s+None\\b", m -> "write " + m.group(1) + " != null"),
            line("(\\w+)\\s+is\\s+None\\b", m -> "write " + m.group(1) + " == null"),
            line("\\bnot\\s+in\\b|[\\w)]\\s+in\\s+\\w", m -> "write collection.contains(value)"),
            line("[\\w)\\]]\\s+(and|or)\\s+[\\w(!]", m -> m.group(1).equals("and") ? "write &&" : "write ||"),
            line("(?:^|[(=,]|\\breturn)\\s*not\\s+\\w", m -> "write !"),
            line("\\w+\\s+if\\s+.+\\s+else\\s+", m -> "write condition ? value : other"),
            line("\\w\\[[^\\]\"?]*:[^\\]\"?]*]", m -> "slices stand in quotes: x[\":, 0:2\"]"),
            line("\\w\\[[^\\]\"(]+,[^\\]\"]*]", m -> "an index of several dimensions stands in quotes: x[\"0, 1\"]"),
            line(
                    "tensor\\(\\s*\\[\\s*\\[",
                    m -> "nested lists stand in quotes: torch.tensor(\"[[1., 2.], [3., 4.]]\")"),
            line("(?:tensor|array)\\(\\s*\\[([^\\]]*)]", m -> "the values follow each other: (" + m.group(1) + ")"),
            line(
                    "=\\s*\\[([^\\]]*)]",
                    m -> "a list is written list(" + m.group(1) + "), an array new int[] {" + m.group(1) + "}"),
            line("=\\s*\\{\\s*\"\"\\s*:", m -> "a map is written Map.of(\"key\", value)"),
            line(
                    "^\\s*(\\w+)\\s*,\\s*(\\w+)\\s*=",
                    m -> "Java assigns one variable at a time; of a record, take its parts:"
                            + " var m = x.max(1); m.values(); m.indices()"),
            // Names.
            name("True", m -> "write true"),
            name("False", m -> "write false"),
            name("None", m -> "write null"),
            name("self", m -> "write this, or leave it away"),
            name("(?:math|os|sys|re|random)", m -> "Java has Math.sqrt(x) and the like; import other classes"),
            new Row(
                    UNKNOWN,
                    In.BOTH,
                    Pattern.compile("symbol: variable (\\w+)\\b[^\\n]*\\n.*[(,]\\s*\\1\\s*=(?!=)\\s*([^,()=]+)"),
                    m -> "keyword arguments are written " + camelCase(m.group(1)) + "("
                            + python(m.group(2).strip()) + ")"),
            new Row(
                    ANY,
                    In.MESSAGE,
                    Pattern.compile("^(\\w+)(?:\\([^)]*\\))? (?:is not public|has private access)"),
                    m -> "if it is a method, call it: " + m.group(1) + "()"),
            new Row(
                    UNKNOWN,
                    In.MESSAGE,
                    Pattern.compile("symbol: (?:method|variable) (\\w*[a-z0-9]_[a-z]\\w*)"),
                    m -> "names are written in camelCase: " + camelCase(m.group(1))),
            new Row(
                    UNKNOWN,
                    In.MESSAGE,
                    Pattern.compile("symbol: variable (\\w+) in (?:class|interface|variable)"),
                    m -> "if it is a method, call it: " + m.group(1) + "()"),
            new Row(
                    UNKNOWN,
                    In.MESSAGE,
                    Pattern.compile("symbol: class (string|bool|str)\\b"),
                    m -> m.group(1).equals("bool") ? "write boolean" : "write String"),
            new Row(
                    "compiler.err.doesnt.exist",
                    In.MESSAGE,
                    Pattern.compile("package (\\S+) does not exist"),
                    m -> "a library is added by %maven group:artifact:version, or %jars file.jar"),
            // Text and characters.
            code("compiler.err.unclosed.char.lit", "text stands in double quotes: \"...\""),
            code("compiler.err.empty.char.lit", "text stands in double quotes: \"\""),
            code("compiler.err.unclosed.str.lit", "the text has no closing \"; text of several lines stands in \"\"\""),
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile("char cannot be converted to String"),
                    m -> "text stands in double quotes"),
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile("String cannot be converted to char"),
                    m -> "a char stands in single quotes"),
            // Types.
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)"),
                    m -> "write (" + m.group(2) + ") before the value, or declare it " + m.group(1)),
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile(ARRAY + " cannot be converted to boolean"),
                    m -> "a condition needs one truth: x.item() > 0, or mask.all().itemBoolean()"),
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile(ARRAY + " cannot be converted to (?:double|float)"),
                    m -> "the number in a tensor of one element is x.item()"),
            new Row(
                    TYPES,
                    In.MESSAGE,
                    Pattern.compile(ARRAY + " cannot be converted to (?:int|long)"),
                    m -> "the whole number in a tensor of one element is x.itemLong()"),
            new Row(TYPES, In.MESSAGE, Pattern.compile("int cannot be converted to boolean"), m -> "compare: x != 0"),
            new Row(
                    OPERATOR,
                    In.MESSAGE,
                    Pattern.compile("(?s)(?:incomparable types|binary operator '(?:==|!=)').*\\b" + ARRAY + "\\b"),
                    m -> "== asks whether two objects are the same one: write x.eq(y), or x.ne(y)"),
            new Row(
                    OPERATOR,
                    In.MESSAGE,
                    Pattern.compile("(?s)binary operator '(?:&&|\\|\\|)'.*\\b" + ARRAY + "\\b"),
                    m -> "masks are combined by & and |"),
            new Row(
                    OPERATOR,
                    In.MESSAGE,
                    Pattern.compile(ARRAY + " for unary operator '(\\+\\+|--)'"),
                    m -> "write x " + (m.group(1).equals("++") ? "+=" : "-=") + " 1"),
            new Row(
                    "compiler.err.array.req.but.found",
                    In.LINE,
                    Pattern.compile("]\\s*[-+*/%&|^]="),
                    m -> "name the index first: var i = ...; x[i] += 1"),
            new Row(
                    "compiler.err.cant.infer.local.var.type",
                    In.MESSAGE,
                    Pattern.compile("lambda|method reference"),
                    m -> "name the type: Function<Tensor, Tensor> f = x -> x * 2;"),
            new Row(
                    ANY,
                    In.MESSAGE,
                    Pattern.compile("lambda expression needs an explicit target-type"),
                    m -> "name the type: Function<Tensor, Tensor> f = x -> x * 2;"),
            new Row(
                    "compiler.err.unreported.exception",
                    In.MESSAGE,
                    Pattern.compile("(\\w+); must be caught"),
                    m -> "add throws " + m.group(1) + " to the method, or catch it"),
            code("compiler.err.local.var.accessed.from.icls", "copy it first: final var copy = ...;"),
            code("compiler.err.cant.ref.non.effectively.final.var", "copy it first: final var copy = ...;"),
            code("compiler.err.missing.ret.stmt", "each way through the method ends in return, or it is void"),
            // Last, because they say least: a variable that was not declared, keywords, a missing semicolon.
            new Row(
                    UNKNOWN,
                    In.BOTH,
                    Pattern.compile("symbol: variable (\\w+)\\b[^\\n]*\\n\\s*\\1\\s*=(?!=)\\s*([^;]*)"),
                    m -> "declare it: var " + m.group(1) + " = " + m.group(2).strip() + ";"),
            new Row(
                    "compiler.err.expected",
                    In.MESSAGE,
                    Pattern.compile("^';' expected"),
                    m -> "a statement ends with a semicolon"),
            new Row("form", In.MESSAGE, Pattern.compile("semicolon"), m -> "a statement ends with a semicolon"));

    private Hints() {}

    private static Row line(String pattern, Function<MatchResult, String> hint) {
        return new Row(ANY, In.LINE, Pattern.compile(pattern), hint);
    }

    private static Row name(String name, Function<MatchResult, String> hint) {
        return new Row(UNKNOWN, In.MESSAGE, Pattern.compile("symbol: variable " + name + "\\b"), hint);
    }

    private static Row code(String code, String hint) {
        return new Row(code, In.MESSAGE, Pattern.compile(ANY), m -> hint);
    }

    /**
     * The hint for a message about a line, or an empty string.
     *
     * @param message as a student reads it
     */
    static String of(String code, String message, String line) {
        String meant = withoutText(line);
        return ROWS.stream()
                .flatMap(row -> row.of(code, message, meant).stream())
                .findFirst()
                .orElse("");
    }

    /** The hint for a line that is no Java whatever stands around it, or an empty string. */
    static String ofLine(String line) {
        return of("", "", line);
    }

    /** A line with its string literals empty and its comment gone: what stands in them is no code. */
    private static String withoutText(String line) {
        return line.replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "\"\"").replaceFirst("//.*", "");
    }

    /** {@code (a > 0)} without its parentheses. */
    private static String bare(String text) {
        return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    }

    private static String python(String value) {
        return switch (value) {
            case "True" -> "true";
            case "False" -> "false";
            case "None" -> "null";
            default -> value;
        };
    }

    /** {@code requires_grad_} as {@code requiresGrad_}. */
    private static String camelCase(String name) {
        return Pattern.compile("(?<=[a-z0-9])_([a-z])")
                .matcher(name)
                .replaceAll(m -> m.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}

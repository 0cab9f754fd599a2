package lectern.kernel.session;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a cell's parts are, and which of them is its value. */
class SplittingTest extends SessionTest {
    private static final EvalResult DONE = new EvalResult.Done();
    private static final EvalResult INCOMPLETE = new EvalResult.Incomplete();

    @TestFactory
    Stream<DynamicTest> values() {
        return Stream.of(
                gives(2, "1 + 1"),
                gives(DONE, "1 + 1;"),
                gives(3, "1 + 1; 1 + 2"),
                gives(2, "1 + 1 // two"),
                gives(2, "// two\n1 + 1\n\n/* really */\n"),
                gives(2, "/* not; */ 1 /* a; */ + 1"),
                gives("a;b}", "\"a;b}\""),
                gives(';', "';'"),
                gives("one\ntwo;\n", "\"\"\"\n  one\n  two;\n  \"\"\""),
                gives((Object) null, "null"),
                gives(DONE, "null;"),
                gives((Object) null, "System.getProperty(\"no such property\")"),
                gives(DONE, "System.nanoTime();"),
                gives(DONE, "Objects.requireNonNull(1); Collections.emptyList().clear()"),
                gives(DONE, ""),
                gives(DONE, "  \n "),
                gives(DONE, "// nothing"),
                gives(DONE, "/* nothing\n at all */"),
                gives(DONE, ";"),
                gives(5, "int a1 = 2; int b1 = 3; a1 + b1"),
                gives(DONE, "int a2 = 2"),
                gives(6, "int a3 = 2, b3 = 3\n, c3 = 1; a3 + b3 + c3"),
                gives(true, "int a4 = 1; int b4 = 2; a4 < b4"),
                gives(DONE, "int a5 = 1; int b5 = 2; a5 < b5;"),
                gives(3, "if (true) { } 3"),
                gives(DONE, "if (true) { }"),
                gives(6, "int s6 = 0; for (int i = 1; i < 4; i++) s6 += i; s6"),
                gives(DONE, "int s7 = 0; for (int i = 1; i < 4; i++) { s7 += i; }"),
                gives(2, "new int[] {1, 2}.length"),
                gives(4, "int x8 = 1;; x8 + 3"),
                gives(9, "int f9(int n) { return n * n; } f9(3)"),
                gives(9, "int f10(int n) {\n  return n * n;\n}\n\n// call it\nf10(3)"),
                gives(7, "public static int v11 = 7; v11"),
                gives(3, "final int v12 = 3; v12"),
                gives(8, "int x13; x13 = 8"),
                gives(4, "int x14 = 3; ++x14"),
                gives(1, "true ? 1 : 2"),
                gives(1.0, "true ? 1 : 2.0"),
                gives(1.0, "int x15 = 1; switch (x15) { case 1 -> 1; default -> 2.0; }"),
                gives("é", "String é1 = \"é\"; é1"),
                gives(3, "import java.util.concurrent.atomic.*; new AtomicInteger(3).get()"),
                gives(DONE, "import java.util.concurrent.*"),
                gives(INCOMPLETE, "1 +"),
                gives(INCOMPLETE, "int f16(int n) {"),
                gives(INCOMPLETE, "/* open"),
                gives(INCOMPLETE, "\"\"\"\nopen"));
    }
}

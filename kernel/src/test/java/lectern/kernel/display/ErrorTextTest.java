package lectern.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Frame;
import lectern.kernel.session.Problem;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private static ErrorText plain(EvalResult result) {
        return ErrorText.of(result, 3, Palette.PLAIN).orElseThrow();
    }

    private static void assertTraceback(String expected, ErrorText error) {
        assertEquals(expected.stripTrailing(), String.join("\n", error.traceback()));
    }

    @Test
    void aCellThatEndsWellHasNone() {
        assertEquals(Optional.empty(), ErrorText.of(new EvalResult.Done(), 1, Palette.PLAIN));
        assertEquals(Optional.empty(), ErrorText.of(new EvalResult.Value(null), 1, Palette.PLAIN));
    }

    @Test
    void compileErrorShowsLineCaretMessageAndHint() {
        ErrorText error = plain(new EvalResult.CompileError(List.of(new Problem(
                "cannot find symbol\n  symbol: variable yy", 2, 9, 2, "int z = yy + 1;", "did you mean y?"))));
        assertEquals("CompileError", error.ename());
        assertEquals("cannot find symbol (Cell In[3], line 2)", error.evalue());
        assertTraceback("""
                Cell In[3], line 2
                    int z = yy + 1;
                            ^^
                CompileError: cannot find symbol
                  symbol: variable yy
                Hint: did you mean y?
                """, error);
    }

    @Test
    void caretStaysUnderItsColumn() {
        assertEquals(
                List.of("    \tint x = ;", "    \t        ^"),
                plain(new EvalResult.CompileError(
                                List.of(new Problem("illegal start of expression", 1, 10, 1, "\tint x = ;", ""))))
                        .traceback()
                        .subList(1, 3));
        // What the compiler points at may lie behind the line's end, or go on in the next one.
        assertEquals("      ^", caretLine(new Problem("';' expected", 1, 3, 9, "f(", "")));
        assertEquals("    ^", caretLine(new Problem("reached end of file", 1, 1, 1, "", "")));
    }

    private static String caretLine(Problem problem) {
        return plain(new EvalResult.CompileError(List.of(problem))).traceback().get(2);
    }

    @Test
    void exceptionShowsCallsAndCausesAndEndsInTheOwnLine() {
        Exception cause = new java.io.IOException("disk full\nreally");
        ErrorText error = plain(new EvalResult.Thrown(
                new IllegalStateException("cannot save", new RuntimeException(cause)),
                List.of(
                        new Frame("java.util.List", "of", 0, ""),
                        new Frame("Cell In[2]", "save", 4, "    throw new IllegalStateException(e);"),
                        new Frame("Cell In[3]", "", 1, "save();"))));
        assertEquals("java.lang.IllegalStateException", error.ename());
        assertEquals("cannot save", error.evalue());
        assertTraceback("""
                java.lang.IllegalStateException: cannot save
                    at java.util.List, in of
                    at Cell In[2], line 4, in save:  throw new IllegalStateException(e);
                    at Cell In[3], line 1:  save();
                Caused by: java.lang.RuntimeException: java.io.IOException: disk full
                really
                Caused by: java.io.IOException: disk full
                really
                Cell In[2], line 4, in save
                    throw new IllegalStateException(e);
                """, error);
    }

    @Test
    void oneOwnFrameIsToldOnce() {
        assertTraceback(
                """
                java.lang.ArithmeticException: / by zero
                Cell In[3], line 1
                    1 / 0
                """,
                plain(new EvalResult.Thrown(
                        new ArithmeticException("/ by zero"), List.of(new Frame("Cell In[3]", "", 1, "1 / 0")))));
    }

    @Test
    void aMissingGradientIsExplained() {
        String zero = "Cannot invoke \"lectern.tensor.Tensor.zero_()\" because the return value of"
                + " \"lectern.tensor.Tensor.grad()\" is null";
        String operand = "Cannot invoke \"lectern.tensor.Tensor.mul(double)\" because \"b\" is null";
        assertEquals("Hint: w1 has no gradient yet: call backward() first", hint(zero, "w1.grad().zero_();"));
        assertEquals("Hint: w has no gradient yet: call backward() first", hint(operand, "w -= 0.1 * w.grad();"));
        assertEquals(
                "Hint: the tensor has no gradient yet: call backward() first",
                hint(operand, "print(w.grad() * v.grad());"));
        assertEquals("", hint(operand, "w -= 0.1 * v;"));
        assertEquals("", hint("Cannot invoke \"String.length()\" because \"a\" is null", "w.grad().zero_();"));
    }

    private static String hint(String message, String line) {
        return plain(new EvalResult.Thrown(
                        new NullPointerException(message), List.of(new Frame("Cell In[3]", "", 1, line))))
                .traceback()
                .stream()
                .filter(text -> text.startsWith("Hint"))
                .findFirst()
                .orElse("");
    }

    @Test
    void deepStacksAreShortened() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 512; i++) {
            frames.add(new Frame("Cell In[1]", "even", 1, "return odd(n);"));
            frames.add(new Frame("Cell In[1]", "odd", 2, "return even(n);"));
        }
        List<String> lines =
                plain(new EvalResult.Thrown(new StackOverflowError(), frames)).traceback();
        assertEquals(1 + 20 + 1 + 5 + 2, lines.size());
        assertEquals("    ... (999 more calls)", lines.get(21));
    }

    @Test
    void recursionIsCounted() {
        assertTraceback(
                """
                java.lang.StackOverflowError
                    at Cell In[1], line 1, in f:  return f();  (1,024 times)
                Cell In[1], line 1, in f
                    return f();
                """,
                plain(new EvalResult.Thrown(
                        new StackOverflowError(),
                        Collections.nCopies(1024, new Frame("Cell In[1]", "f", 1, "return f();")))));
    }

    @Test
    void suppressedAndCyclicCausesEnd() {
        Exception outer = new Exception("outer");
        Exception inner = new Exception("inner", outer);
        outer.initCause(inner);
        outer.addSuppressed(new Exception("close"));
        assertTraceback("""
                java.lang.Exception: outer
                Suppressed: java.lang.Exception: close
                Caused by: java.lang.Exception: inner
                """, plain(new EvalResult.Thrown(outer, List.of())));
    }

    @Test
    void hostileExceptionsSurvive() {
        Throwable hostile = new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }

            @Override
            public synchronized Throwable getCause() {
                throw new StackOverflowError();
            }

            @Override
            public String toString() {
                throw new AssertionError();
            }
        };
        ErrorText error = plain(new EvalResult.Thrown(hostile, List.of()));
        assertEquals("(its message is missing: getMessage() threw java.lang.IllegalStateException)", error.evalue());
    }

    @Test
    void interruptedAndIncomplete() {
        ErrorText stopped =
                plain(new EvalResult.Interrupted(List.of(new Frame("Cell In[3]", "", 1, "while (true) {}"))));
        assertEquals("Interrupted", stopped.ename());
        assertTraceback("Interrupted: the cell was stopped\nCell In[3], line 1\n    while (true) {}", stopped);
        assertEquals("CompileError", plain(new EvalResult.Incomplete()).ename());
    }

    @Test
    void coloursOnlyWhereAsked() {
        EvalResult result = new EvalResult.CompileError(List.of(new Problem("bad", 1, 1, 1, "x", "do y")));
        List<String> coloured =
                ErrorText.of(result, 1, Palette.ANSI).orElseThrow().traceback();
        assertTrue(coloured.get(0).startsWith("\u001b["));
        List<String> without = new ArrayList<>();
        coloured.forEach(line -> without.add(line.replaceAll("\u001b\\[[0-9;]*m", "")));
        List<String> plain =
                ErrorText.of(result, 1, Palette.PLAIN).orElseThrow().traceback();
        assertEquals(plain, without);
        assertFalse(String.join("", plain).contains("\u001b"));
    }

    @Test
    void aCauseTellsTheLineItComesFrom() {
        Throwable inner = new IllegalStateException("inner");
        Throwable outer = new IllegalArgumentException("outer", inner);
        assertTraceback(
                """
                java.lang.IllegalArgumentException: outer
                Caused by: java.lang.IllegalStateException: inner
                    at Cell In[2], line 1:  throw inner;
                Cell In[3], line 4
                    run();
                """,
                plain(new EvalResult.Thrown(
                        outer,
                        List.of(new Frame("Cell In[3]", "", 4, "run();")),
                        Map.of(inner, new Frame("Cell In[2]", "", 1, "throw inner;")))));
    }
}

"""Submissions that try to break a grader or to fool it, each with the points it must get in the four tests.

`{source}` is the path of the instructor's notebook, `{other}` that of another submission, `{port}` a port of this machine
where somebody listens.
"""

from grading import FULL, HALF, code, grade_id, handed_in

NOTHING = [0, 0, 0, 0]
NO_HALF = [0, 3, 2.5, 1.5]
NO_SLOPE = [2, 0, 2.5, 1.5]
NO_EACH = [2, 3, 2.5, 0]

WRONG_HALF = "double half(double x) { return 7; }"
WRONG_SLOPE = "Tensor slope(double at) { return torch.tensor(7.); }"

CATCHING = "void each(int n, IntConsumer action) {\nfor (int i = 0; i < n; i++) {\n%s\n} }"


def body(statements):
    return "double half(double x) {\n" + statements + "\nreturn x / 2; }"


def guarded(statements):
    return body("try {\n" + statements + "\n} catch (Exception e) { throw new IllegalStateException(e); }")


def only_if(condition):
    """A solution that is right only where a condition holds that must not."""
    return "double half(double x) {\ntry { if (" + condition + ") return x / 2; } catch (Exception e) { }\nreturn 7; }"


def without(*ids):
    return [cell for cell in handed_in() if grade_id(cell) not in ids]


def changed(**tags):
    cells = handed_in(half=WRONG_HALF)
    for cell in cells:
        if grade_id(cell) == "test-half":
            cell["metadata"]["nbgrader"] |= tags
            cell["source"] = "1 + 1;"
    return cells


def twice(test):
    """A wrong solution with its test three times, each weaker than the real one."""
    cells = handed_in(half=WRONG_HALF)
    place = next(i for i, cell in enumerate(cells) if grade_id(cell) == "test-half")
    weak = dict(cells[place], source=test)
    return [*cells[:place], weak, weak, *cells[place + 1 :], weak]


HOSTILE = {
    "endless loop": (handed_in(half="double half(double x) { while (true) { } }"), NO_HALF),
    "endless loop in a cell": (handed_in(half="while (true) { }"), NO_HALF),
    "endless loop that catches all": (
        handed_in(half="double half(double x) { while (true) { try { Thread.sleep(1); } catch (Throwable t) { } } }"),
        NO_HALF,
    ),
    "endless sum without checks": (handed_in(half=body('new BigInteger("7").pow(1_900_000_000).bitLength();')), NO_HALF),
    "endless output": (handed_in(half=body('while (true) System.out.println("x".repeat(1000));')), NO_HALF),
    "memory eater": (handed_in(half=body("List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 20]);")), NO_HALF),
    "memory eater outside of the heap": (
        handed_in(half=body("List<Object> all = new ArrayList<>(); while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 26));")),
        NO_HALF,
    ),
    "fork bomb": (
        handed_in(half=guarded('while (true) new ProcessBuilder("/bin/sh", "-c", "f() { f | f & }; f").start();')),
        NO_HALF,
    ),
    "thread bomb": (
        handed_in(half=body("while (true) new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } }).start();")),
        NO_HALF,
    ),
    "exit": (handed_in(half=body("System.exit(0);")), NO_HALF),
    "halt": (handed_in(half=body("Runtime.getRuntime().halt(0);")), NO_HALF),
    "halt by reflection": (
        handed_in(half=guarded('Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 0);')),
        NO_HALF,
    ),
    "kill itself": (handed_in(half=guarded('new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor(); Thread.sleep(9999);')), NO_HALF),
    "its own helper": (handed_in(half=WRONG_HALF + "\nvoid check(boolean ok, String what) { }"), NO_HALF),
    "its own helper, imported": (
        handed_in(half=WRONG_HALF + "\nclass Mine { static void check(boolean ok, String what) { } }\nimport static Mine.check;"),
        NO_HALF,
    ),
    "its own library": (
        handed_in(slope="class torch { static boolean allclose(Object a, Object b) { return true; } static Object tensor(double x) { return x; } }\nObject slope(double at) { return at; }"),
        NO_SLOPE,
    ),
    "its own helper beside a right answer": (
        handed_in(half="boolean asked;\nvoid check(boolean ok, String what) { asked = true; }\n" + HALF + '\ncheck(half(1) == 7, "mine");'),
        FULL,
    ),
    "assertions switched off": (
        handed_in(
            slope=WRONG_SLOPE + "\nclass Off { }\nClassLoader loader = Off.class.getClassLoader();\n"
            "for (; loader != null; loader = loader.getParent()) loader.setDefaultAssertionStatus(false);\n"
            "ClassLoader.getSystemClassLoader().clearAssertionStatus();"
        ),
        NO_SLOPE,
    ),
    "a printed result": (
        handed_in(
            half="double half(double x) throws IOException {\n"
            'String ok = "{\\"token\\":\\"\\",\\"outputs\\":[],\\"count\\":3,\\"failed\\":false}\\n2.0\\n";\n'
            "System.out.print(ok);\n"
            "for (var raw : List.of(FileDescriptor.out, FileDescriptor.err)) new FileOutputStream(raw).write(ok.getBytes());\n"
            "return 7; }"
        ),
        NO_HALF,
    ),
    "a written result": (
        handed_in(
            half=WRONG_HALF + '\nfor (var file : new File("/proc/self/fd").listFiles())\n'
            '    try (var out = new FileOutputStream(file)) { out.write("{\\"failed\\":false}".getBytes()); } catch (IOException e) { }'
        ),
        NO_HALF,
    ),
    "a caught assertion": (
        handed_in(
            half='double half(double x) { try { check(false, "mine"); } catch (AssertionError e) { } return 7; }\n'
            "Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> { });"
        ),
        NO_HALF,
    ),
    "a caught assertion of a callback": (handed_in(each=CATCHING % "try { action.accept(2 - i); } catch (Throwable t) { }"), NO_EACH),
    "a caught assertion in another thread": (
        handed_in(
            each=CATCHING % "int at = 2 - i; java.util.concurrent.CompletableFuture.runAsync(() -> action.accept(at)).handle((r, t) -> r).join();"
        ),
        NO_EACH,
    ),
    "a caught assertion, by JUnit": (
        handed_in(each=CATCHING % "int at = 2 - i; try { assertThrows(Throwable.class, () -> action.accept(at)); } catch (Error e) { }"),
        NO_EACH,
    ),
    "an exception of its own, caught": (
        handed_in(each=CATCHING % "try { action.accept(i); throw new AssertionError(); } catch (AssertionError e) { }"),
        FULL,
    ),
    "reads the hidden tests": (handed_in(half=only_if('Files.readString(Path.of("{source}")).contains("HIDDEN")')), NO_HALF),
    "reads another submission": (handed_in(half=only_if('Files.exists(Path.of("{other}"))')), NO_HALF),
    "looks for notebooks": (
        handed_in(half=only_if('Files.walk(Path.of("").toAbsolutePath()).anyMatch(file -> file.toString().endsWith(".ipynb"))')),
        NO_HALF,
    ),
    "opens a socket": (handed_in(half=only_if('new java.net.Socket("127.0.0.1", {port}).isConnected()')), NO_HALF),
    "deletes files": (
        handed_in(
            half=HALF + '\nfor (var name : List.of("{source}", "{other}", System.getProperty("java.class.path")))\n'
            "    try { Files.delete(Path.of(name)); } catch (IOException e) { }\n"
            'for (var file : new File(".").listFiles()) file.delete();'
        ),
        FULL,
    ),
    "noise on stderr": (handed_in(half='double half(double x) { System.err.println("noise"); return x / 2; }'), NO_HALF),
    "noise on stderr before the test": (handed_in(half=HALF + '\nSystem.err.println("noise");'), FULL),
    "a test that ends in a number": (handed_in(squares="int[] squares(int n) { return new int[n]; }"), [2, 3, 1, 1.5]),
    "a test cell that is a number": (changed(), NO_HALF),
    "deleted cells": (without("helper", "test-half", "test-slope", "test-squares"), FULL),
    "deleted cells, wrong answer": (
        [cell for cell in handed_in(half=WRONG_HALF) if grade_id(cell) not in ("helper", "test-half")],
        NO_HALF,
    ),
    "no cells": ([], NOTHING),
    "duplicated cells": (twice("1 + 1;"), NO_HALF),
    "changed id": (changed(grade_id="mine"), NO_HALF),
    "an id of another cell": (changed(grade_id="test-slope"), NO_HALF),
    "changed points": (changed(points=100), NO_HALF),
    "changed into a solution": (changed(solution=True), NO_HALF),
    "changed into an ordinary cell": (changed(grade=False, locked=False), NO_HALF),
    "the tests first": (sorted(handed_in(), key=lambda cell: cell["metadata"].get("nbgrader", {}).get("grade", False) is False), NOTHING),
    "not JSON": ("I did my homework in my head.", NOTHING),
    "not a notebook": ('{{"cells": 3}}', NOTHING),
    "a notebook for another kernel": (handed_in(), FULL),
    "no code": ([code("")], NOTHING),
}

"""What students do to a kernel: each fault is an error or a result, the variables are kept and the next cell runs."""

import time

import pytest

from conftest import started

# From the interrupt to the reply; an interrupted cell has a second, the rest is for a loaded machine.
PROMPT = 10

ERRORS = {
    "exit": ("System.exit(3);", "CellExit"),
    "runtime exit": ("Runtime.getRuntime().exit(3);", "CellExit"),
    "halt": ("Runtime.getRuntime().halt(3);", "CellExit"),
    "exit by reference": ("IntConsumer end = System::exit;\nend.accept(3);", "CellExit"),
    "stack overflow": ("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)", "StackOverflowError"),
    "one array too large": ("long[] much = new long[Integer.MAX_VALUE];\nlong[] more = new long[Integer.MAX_VALUE];", "OutOfMemoryError"),
    "a list that grows": ("all = new ArrayList<>();\nwhile (true) all.add(new long[1 << 20]);", "OutOfMemoryError"),
    "text that grows": ('text = "x";\nwhile (true) text += text;', "OutOfMemoryError"),
    "a thrown error": ('throw new Error("mine");', "Error"),
    "a hostile exception": (
        "class Hostile extends RuntimeException {\n"
        "    public String getMessage() { throw this; }\n"
        "    public String toString() { throw this; }\n"
        "    public StackTraceElement[] getStackTrace() { throw this; }\n"
        "}\nthrow new Hostile();",
        "Hostile",
    ),
    "its own cause": (
        "class Loop extends Exception { public synchronized Throwable getCause() { return this; } }\nthrow new Loop();",
        "Loop",
    ),
    "a failed assertion": ("assert 1 > 2;", "AssertionError"),
    "threads without end": ("while (true) new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} }).start();", "OutOfMemoryError"),
    "a method of 3000 lines that is too large": (
        "int large(int n) {\n" + "n = n * 31 + (int) Math.sqrt(n + 1) % 7 + Integer.toString(n).length();\n" * 5000 + "return n;\n}",
        "CompileError",
    ),
    "an initializer that fails": ("class Bad { static int v = 1 / Integer.parseInt(\"0\"); }\nBad.v", "ExceptionInInitializerError"),
    "brackets without end": ("(" * 20_000, "CompileError"),
    "a sum of 20,000 terms": ("1" + " + 1" * 20_000 + " + x", "CompileError"),
    "an unknown thing in a method": ("int later() { return nowhere(); }", "CompileError"),
    "no class file": ('Class.forName("no.such.Name")', "ClassNotFoundException"),
}

RESULTS = {
    "toString that throws": ("new Object() { public String toString() { throw new IllegalStateException(); } }", None),
    "toString that overflows": ("new Object() { public String toString() { return \"\" + this; } }", None),
    "toString without memory": ("new Object() { public String toString() { return \"x\".repeat(Integer.MAX_VALUE); } }", None),
    "toString that is null": ("new Object() { public String toString() { return null; } }", None),
    "a list of itself": ("List<Object> self = new ArrayList<>(); self.add(self); self.size()", "1"),
    "no standard output": ("System.setOut(null); System.setErr(null); 1", "1"),
    "closed streams": ("System.out.close(); System.err.close(); System.in.close(); 2", "2"),
    "an exception in a thread": (
        "Thread failing = new Thread(() -> { throw new IllegalStateException(\"in a thread\"); });\n"
        "failing.start(); failing.join(); 3",
        "3",
    ),
    "2,000 threads": (
        "var threads = new ArrayList<Thread>(); var gate = new java.util.concurrent.CountDownLatch(1);\n"
        "for (int i = 0; i < 2000; i++) { Thread t = new Thread(() -> { try { gate.await(); } catch (Exception e) {} }); t.start(); threads.add(t); }\n"
        "gate.countDown(); for (Thread t : threads) t.join(); threads.size()",
        "2000",
    ),
    "a method of 3,000 lines": ("int tall(int n) {\n" + "n = n + 1;\n" * 3000 + "return n;\n}\ntall(0)", "3000"),
    "a cell of 1 MB": ('String.join("",\n' + ",\n".join('"' + "y" * 60_000 + '"' for _ in range(17)) + ").length()", "1020000"),
    "50 MB of output": ('for (int i = 0; i < 1_000_000; i++) System.out.println("a line of some fifty characters, over and over.. " + i); 4', "4"),
    "an interrupt of itself": ("Thread.currentThread().interrupt(); 5", "5"),
    "its thread's loader gone": ("Thread.currentThread().setContextClassLoader(null); 6", "6"),
    "other defaults": ("Locale.setDefault(Locale.forLanguageTag(\"ar\")); TimeZone.setDefault(null); 1.5", "1.5"),
    "no logging": ("java.util.logging.LogManager.getLogManager().reset(); 7", "7"),
}

ENDLESS = {
    "a loop": "while (true) {}",
    "a loop that swallows all": "while (true) { try { while (true) {} } catch (Throwable t) {} }",
    "a loop that goes on in finally": "while (true) { try { Thread.sleep(10_000); } catch (Throwable t) {} finally { continue; } }",
    "a lambda": "Runnable spin = () -> { while (true) {} }; spin.run();",
    "a stream": "Stream.generate(() -> 1).filter(n -> n > 1).findFirst();",
    "a parallel stream": "IntStream.iterate(0, n -> n + 1).parallel().allMatch(n -> true);",
    "sleep": "Thread.sleep(1_000_000);",
    "a lock": "new java.util.concurrent.CountDownLatch(1).await();",
    "a thread": "Thread spinning = new Thread(() -> { while (true) {} }); spinning.start(); spinning.join();",
    "recursion": "long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nfib(90)",
    "a large product": "var a = torch.rand(6000, 6000); a.matmul(a)",
    "tensors": "var b = torch.rand(1000); while (true) b = b.mul(0.5).add(1);",
    "code that cannot be stopped": "java.math.BigInteger.valueOf(7).pow(100_000_000).bitLength()",
    "toString": "new Object() { public String toString() { while (true) {} } }",
    "an initializer": "class Never { static int v; static { if (v == 0) while (true) {} } }\nNever.v",
}


@pytest.fixture(scope="module")
def worn():
    """A kernel that has to live through all of this file."""
    kernel = started()
    kernel.run("int kept = 42; List<long[]> all = null; String text = null; var tensor = torch.tensor(1., 2, 3);")
    yield kernel
    kernel.close()


def assert_usable(kernel):
    assert kernel.run("kept").result == "42"
    assert kernel.run("tensor.sum().item()").result == "6.0"
    assert kernel.run('System.out.println("printed");').stream("stdout") == "printed\n"


@pytest.mark.parametrize("fault", ERRORS)
def test_a_fault_is_an_error_of_its_cell(worn, fault):
    code, name = ERRORS[fault]
    answer = worn.run(code)
    assert answer.reply["status"] == "error"
    assert answer.reply["ename"].split(".")[-1] == name
    assert len(answer.contents("error")) == 1
    assert_usable(worn)
    worn.run("all = null; text = null;")  # what may hold all the memory


@pytest.mark.parametrize("fault", RESULTS)
def test_a_fault_is_survived(worn, fault):
    code, result = RESULTS[fault]
    answer = worn.run(code)
    assert answer.reply["status"] == "ok", answer.reply
    assert answer.result is not None
    if result is not None:
        assert answer.result == result
    assert_usable(worn)


@pytest.mark.parametrize("fault", ENDLESS)
def test_an_endless_cell_is_stopped(worn, fault):
    request = worn.send('System.out.println("running");\n' + ENDLESS[fault])
    worn.wait_for_output(request, "running")
    interrupted = time.monotonic()
    worn.manager.interrupt_kernel()
    answer = worn.answer(request)
    assert time.monotonic() - interrupted < PROMPT
    assert answer.reply["status"] == "error"
    assert answer.reply["ename"] == "Interrupted"
    assert_usable(worn)

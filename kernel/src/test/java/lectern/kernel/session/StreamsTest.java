package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {
    private final Cells cells = new Cells();

    @AfterEach
    void close() {
        cells.streams().close();
    }

    private List<String> shownBy(String body) {
        return shownBy(body, null);
    }

    private List<String> shownBy(String body, Object given) {
        assertNull(cells.start(body + " return null;", "", given).await().thrown());
        return cells.output.shown();
    }

    @Test
    void keepsTheOrderOfTextAndValues() {
        Runnable show = () -> cells.streams().show(MimeBundle.text("v"));
        assertEquals(
                List.of("stdout: a\nb1", "stderr: c\n", "display: v", "stdout: d", "display: v", "stderr: e\n"),
                shownBy(
                        "System.out.println('a'); System.out.printf(\"%s%d\", \"b\", 1); System.err.println(\"c\");"
                                + " Runnable show = (Runnable) given; show.run(); System.out.print('d'); show.run();"
                                + " System.err.append(\"e\").println();",
                        show));
    }

    @Test
    void routesCodeThatIsNotOfTheCell() {
        Runnable library = () -> System.out.println("from a library");
        List<String> shown =
                shownBy("((Runnable) given).run(); new IllegalStateException(\"oh\").printStackTrace();", library);
        assertEquals("stdout: from a library\n", shown.get(0));
        assertTrue(shown.get(1).startsWith("stderr: java.lang.IllegalStateException: oh\n\tat REPL.Cell1.run("));
    }

    @Test
    void routesTheThreadsOfTheCommonPool() throws Exception {
        Runnable library = () -> System.out.print("x");
        assertEquals(
                List.of("stdout: " + "x".repeat(2000)),
                shownBy(
                        "IntStream.range(0, 1000).parallel().forEach(i -> ((Runnable) given).run());"
                                + " IntStream.range(0, 1000).parallel().mapToObj(i -> 'x').forEach(System.out::print);",
                        library));
    }

    @Test
    void deliversWhileTheCellRuns() {
        var delivered = new CountDownLatch(1);
        var waiting = new Cells(new Recording() {
            @Override
            public void stdout(String text) {
                super.stdout(text);
                delivered.countDown();
            }
        });
        assertNull(waiting.start("System.out.print(1); ((CountDownLatch) given).await(); return null;", "", delivered)
                .await()
                .thrown());
    }

    @Test
    void putsManyPrintsIntoFewMessages() {
        var messages = new AtomicInteger();
        var counting = new Cells(new Recording() {
            @Override
            public void stdout(String text) {
                super.stdout(text);
                messages.incrementAndGet();
            }
        });
        counting.run("for (int i = 0; i < 500_000; i++) System.out.print('x'); return null;");
        assertEquals(List.of("stdout: " + "x".repeat(500_000)), counting.output.shown());
        assertTrue(messages.get() < 5000, messages + " messages");
    }

    @Test
    void makesWaitWhoPrintsFasterThanTheFrontEndTakes() {
        var printed = new AtomicLong();
        var delivered = new AtomicLong();
        var furthestAhead = new AtomicLong();
        var slow = new Cells(new Recording() {
            @Override
            public void stdout(String text) {
                furthestAhead.accumulateAndGet(printed.get() - delivered.get(), Math::max);
                delivered.addAndGet(text.length());
            }
        });
        Runnable print = () -> {
            System.out.print("0123456789");
            printed.addAndGet(10);
        };
        slow.start("for (int i = 0; i < 200_000; i++) ((Runnable) given).run(); return null;", "", print)
                .await();
        assertEquals(2_000_000, delivered.get());
        assertTrue(furthestAhead.get() <= 2 * (Transcript.LIMIT + 10), furthestAhead + " chars ahead");
    }

    @Test
    void decodesUtf8AcrossWrites() {
        assertEquals(
                List.of("stdout: é😀|\ufffd!\ufffd"),
                shownBy("for (byte b : \"é😀|\".getBytes(\"UTF-8\")) System.out.write(b);"
                        + " System.out.write(0xc3); System.out.print('!'); System.out.write(0xf0);"));
    }

    @Test
    void keepsSurrogatePairsTogether() {
        var split = new AtomicInteger();
        var watching = new Cells(new Recording() {
            @Override
            public void stdout(String text) {
                if (Character.isHighSurrogate(text.charAt(text.length() - 1))) {
                    split.incrementAndGet();
                }
            }
        });
        watching.run(
                "for (int i = 0; i < 100_000; i++) for (char c : \"a😀\".toCharArray()) System.out.print(c); return 1;");
        assertEquals(0, split.get());
    }

    @Test
    void survivesCloseAndNull() {
        assertEquals(
                List.of("stdout: abc"),
                shownBy("System.out.print('a'); System.out.close(); System.out.print('b'); System.setOut(null);"
                        + " System.out.print('c'); System.in.close();"));
    }

    @Test
    void redirectsForOneCell() {
        Runnable library = () -> System.out.print("in a library");
        String redirect = "var buffer = new java.io.ByteArrayOutputStream(); var before = System.out;"
                + " System.setOut(new java.io.PrintStream(buffer)); System.out.print(\"caught \"); ((Runnable) given).run();";
        assertEquals(
                List.of("stdout: <caught in a library>"),
                shownBy(redirect + " System.setOut(before); System.out.print(\"<\" + buffer + \">\");", library));
        shownBy(redirect, library);
        assertEquals(List.of("stdout: <caught in a library>next"), shownBy("System.out.print(\"next\");"));
        shownBy("System.setErr(System.out); System.err.print(\" to stdout\");");
        assertEquals(List.of("stdout: <caught in a library>next to stdout"), cells.output.shown());
    }

    @Test
    void letsACellPrintToBothPlaces() {
        assertEquals(
                List.of("stdout: twice"),
                shownBy("var before = System.out; System.setOut(new java.io.PrintStream(new java.io.OutputStream() {"
                        + " public void write(int b) { before.write(b); } })); System.out.print(\"twice\");"));
    }

    @Test
    void goesOnWhenTheFrontEndFails() {
        var failing = new Cells(new Recording() {
            @Override
            public void stderr(String text) {
                throw new IllegalStateException("the front end has gone");
            }
        });
        assertNull(failing.run("System.err.println(1); System.out.print(2); return null;")
                .thrown());
        assertEquals(List.of("stdout: 2"), failing.output.shown());
    }

    @Test
    void givesLateOutputToTheLatestCell() {
        var go = new CountDownLatch(1);
        cells.start(
                        "var go = (CountDownLatch) given; Thread late = new Thread(() -> {"
                                + " try { go.await(); } catch (InterruptedException e) {} System.out.print(\"late\"); });"
                                + " late.start(); System.getProperties().put(\"late\", late); return null;",
                        "",
                        go)
                .await();
        assertEquals(List.of(), cells.output.shown());
        assertEquals(
                List.of("stdout: 2late"),
                shownBy(
                        "System.out.print(2); ((CountDownLatch) given).countDown();"
                                + " ((Thread) System.getProperties().remove(\"late\")).join();",
                        go));
    }

    @Test
    void sessionsPrintApart() {
        var others = new Cells();
        var turn = new CountDownLatch(1);
        Cells.Running other =
                others.start("((CountDownLatch) given).await(); System.out.print(\"other\"); return null;", "", turn);
        assertEquals(
                List.of("stdout: own"),
                shownBy("System.out.print(\"own\"); ((CountDownLatch) given).countDown();", turn));
        other.await();
        assertEquals(List.of("stdout: other"), others.output.shown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { System.out.print(1); started.countDown(); }",
                "started.countDown(); Stream.generate(Math::random).forEach(System.out::println); return null;",
                "started.countDown(); while (true) try { System.out.print(1); } catch (Throwable t) {}",
            })
    void aCellThatPrintsForEverCanBeStopped(String body) throws InterruptedException {
        assertInstanceOf(CellStopped.class, cells.stop(body).await().thrown());
        assertEquals(1, cells.run("return 1;").value());
    }

    @Test
    void aStoppedCellHasLastWords() throws InterruptedException {
        cells.stop("try { started.countDown(); while (true) {} } finally { System.out.print(\"bye\"); }");
        assertEquals(List.of("stdout: bye"), cells.output.shown());
    }

    @Test
    void leavesOtherThreadsTheirStreams() {
        PrintStream before = System.out;
        var outside = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outside, true, StandardCharsets.UTF_8));
            shownBy("System.out.print(\"inside\");");
            System.out.print("outside");
            assertEquals("outside", outside.toString(StandardCharsets.UTF_8));
            System.setOut(null);
            assertEquals(List.of("stdout: insideagain"), shownBy("System.out.print(\"again\");"));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void dropsOutputAfterItsEnd() {
        shownBy("System.out.print(1);");
        PrintStream out = cells.streams().out();
        cells.streams().close();
        out.print("x".repeat(Transcript.LIMIT + 1));
        out.print("late");
        assertEquals(List.of("stdout: 1"), cells.output.shown());
        assertFalse(out.checkError());
    }
}

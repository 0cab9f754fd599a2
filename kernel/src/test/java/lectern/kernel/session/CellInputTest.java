package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CellInputTest {
    private static final String READER =
            "var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, \"UTF-8\")); ";

    private final Cells cells = new Cells();

    @AfterEach
    void close() {
        cells.streams().close();
    }

    private void type(String... lines) {
        for (String line : lines) {
            cells.output.typed.add(Optional.of(line));
        }
    }

    @Test
    void readsLines() {
        type("first", "", "grün 😀");
        assertEquals(
                "first||grün 😀",
                cells.run(READER + "return in.readLine() + '|' + in.readLine() + '|' + in.readLine();")
                        .value());
    }

    @Test
    void readsNumbersAndAsksOnlyWhenItMust() {
        type("3 4", "5");
        assertEquals(
                12,
                cells.run("var in = new Scanner(System.in); return in.nextInt() + in.nextInt() + in.nextInt();")
                        .value());
        assertEquals(List.of("input: ", "input: "), cells.output.shown());
    }

    @Test
    void readsBytes() {
        type("é");
        assertEquals(
                List.of(0xc3, 1 + 1, 0xa9, (int) '\n'),
                cells.run("int first = System.in.read(); int more = System.in.available();"
                                + " return List.of(first, more, System.in.read(), System.in.read());")
                        .value());
    }

    @Test
    void aScannerLivesOnInLaterCells() {
        type("one");
        Object scanner = cells.run("var in = new Scanner(System.in); out.add(in.nextLine()); return in;")
                .value();
        type("two");
        assertEquals(
                "two",
                cells.start("return ((Scanner) given).nextLine();", "", scanner)
                        .await()
                        .value());
    }

    @Test
    void endsWhereTheInputEnds() {
        type("only");
        cells.output.typed.add(Optional.empty());
        assertEquals(
                "only\n",
                cells.run("return new String(System.in.readAllBytes());").value());
        cells.output.typed.add(Optional.empty());
        assertInstanceOf(
                NoSuchElementException.class,
                cells.run("return new Scanner(System.in).nextLine();").thrown());
    }

    @Test
    void showsWhatWasPrintedBeforeAsking() {
        type("Ada");
        cells.run("System.out.print(\"Name? \"); String name = new Scanner(System.in).nextLine();"
                + " System.out.print(\"Hello \" + name); return null;");
        assertEquals(List.of("stdout: Name? ", "input: ", "stdout: Hello Ada"), cells.output.shown());
    }

    @Test
    void saysWhereInputIsNotAllowed() {
        var mute = new Cells(new Recording() {
            @Override
            public Optional<String> input(String prompt, boolean password) {
                throw new UnsupportedOperationException("this front end takes no input");
            }
        });
        assertEquals(
                "this front end takes no input",
                mute.run("return new Scanner(System.in).nextLine();").thrown().getMessage());
    }

    @Test
    void canBeStoppedWhileItWaits() throws InterruptedException {
        Cells.Ending ending = cells.stop("started.countDown(); return new Scanner(System.in).nextLine();")
                .await();
        assertInstanceOf(CellStopped.class, ending.thrown());
        assertTrue(ending.stopped());
        type("next");
        assertEquals(
                "next", cells.run("return new Scanner(System.in).nextLine();").value());
    }

    @Test
    void readsFromElsewhereForOneCell() {
        assertEquals(
                "elsewhere",
                cells.run("System.setIn(new java.io.ByteArrayInputStream(\"elsewhere\".getBytes()));"
                                + " return new Scanner(System.in).nextLine();")
                        .value());
        type("here");
        assertEquals(
                "here", cells.run("return new Scanner(System.in).nextLine();").value());
    }
}

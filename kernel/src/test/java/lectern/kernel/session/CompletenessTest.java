package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import lectern.kernel.session.Completeness.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whether Return runs a text or continues it. */
class CompletenessTest extends SessionTest {
    @TestFactory
    Stream<DynamicTest> texts() {
        return Stream.of(
                is(Status.COMPLETE, "", "1 + 1"),
                is(Status.COMPLETE, "", "int x = 1;"),
                is(Status.COMPLETE, "", "int twice(int x) {\n    return 2 * x;\n}"),
                is(Status.COMPLETE, "", "// nothing"),
                is(Status.COMPLETE, "", ""),
                is(Status.COMPLETE, "", "nosuch"),
                is(Status.INCOMPLETE, "    ", "int twice(int x) {"),
                is(Status.INCOMPLETE, "    ", "for (int i = 0; i < 3; i++) {\n    print(i);"),
                is(Status.INCOMPLETE, "        ", "for (;;) {\n    if (true) {\n"),
                is(Status.INCOMPLETE, "", "/* begun"),
                is(Status.INCOMPLETE, "", "1 +"),
                is(Status.INCOMPLETE, "    ", "Math.max("),
                is(Status.INVALID, "", "int = 5;"),
                is(Status.INVALID, "", "}"));
    }

    private DynamicTest is(Status status, String indent, String code) {
        return DynamicTest.dynamicTest(
                "[" + code.replace('\n', ' ') + "]",
                () -> assertEquals(
                        new Completeness(status, indent), session.help().isComplete(code)));
    }
}

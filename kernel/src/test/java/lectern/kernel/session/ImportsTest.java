package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsTest {
    private final Imports imports = new Imports(
            List.of(
                    "java.util.*",
                    "java.util.stream.Stream",
                    "java.util.Map.*",
                    "static java.lang.Math.*",
                    "static java.util.Map.Entry.*",
                    "static lectern.kernel.session.ImportsTest.*"),
            new Libraries());

    static class Parent {}

    @ParameterizedTest
    @CsvSource({
        "List, java.util.*",
        "Stream, java.util.stream.Stream",
        "ream, ''",
        "Entry, java.util.Map.*",
        "sqrt, static java.lang.Math.*",
        "PI, static java.lang.Math.*",
        "Parent, static lectern.kernel.session.ImportsTest.*",
        "nosuch, ''",
    })
    void aNameBringsItsImport(String name, String expected) {
        // A class inside of a class has no file of the name that an import says: the import is never left out.
        String always = "import static java.util.Map.Entry.*;\n";
        String lines = imports.of(Set.of(name)).replace(always, "");
        assertEquals(expected.isEmpty() ? "" : "import " + expected + ";\n", lines);
    }
}

package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.internal.cpu.Kernel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No row of an operator table stands without samples of PyTorch's own answers, gradients included. A new table needs an
 * entry here: how its rows are named in the samples.
 */
class GoldenRowsTest {
    /** The project's own samples, whichever the golden tests are given. */
    private static final Path SAMPLES = Path.of("src/test/resources/golden");

    /** By table: the sample file that holds a row. */
    private static final Map<Class<? extends Enum<?>>, Function<String, String>> FILES = Map.of(
            CompareOp.class,
            name -> name,
            TernaryOp.class,
            name -> name,
            ReduceOp.class,
            name -> name.equals("max") || name.equals("min") ? "a" + name : name,
            ScanOp.class,
            name -> "cum" + name,
            Peak.class,
            name -> name + ".reduction_with_dim",
            Scatter.class,
            name -> "scatter_reduce." + name);

    /** OperatorRowsTest has an entry for each of their rows, and takes its gradients. */
    private static final Set<Class<? extends Enum<?>>> BY_GRADIENT = Set.of(UnaryOp.class, BinaryOp.class);

    @Test
    void everyTableHasAnEntry() {
        JavaClasses tensor = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("lectern.tensor");
        Set<String> tables = tensor.stream()
                .filter(type -> type.isEnum() && type.getFields().stream().anyMatch(GoldenRowsTest::isKernel))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Stream.concat(FILES.keySet().stream(), BY_GRADIENT.stream())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        tables.add(Peak.class.getSimpleName()); // its kernel is that of a reduction
        assertEquals(known, tables);
    }

    private static boolean isKernel(JavaField field) {
        return field.getRawType().isEquivalentTo(Kernel.class);
    }

    @TestFactory
    Stream<DynamicTest> everyRowHasSamples() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach((table, file) -> {
            for (Enum<?> row : table.getEnumConstants()) {
                String name = row.name().toLowerCase(Locale.ROOT);
                files.put(table.getSimpleName() + "." + row.name(), "ops/" + file.apply(name) + ".jsonl");
            }
        });
        List<DynamicTest> tests = new ArrayList<>();
        files.forEach((row, file) ->
                tests.add(DynamicTest.dynamicTest(row, () -> assertTrue(Files.size(SAMPLES.resolve(file)) > 0, file))));
        return tests.stream();
    }
}

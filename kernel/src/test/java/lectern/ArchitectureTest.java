package lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom, and that nothing is shared between the sessions of a JVM. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lectern");

    /** Package to the packages of ours that it may import, beside itself. */
    private static final Map<String, String[]> IMPORTS = Map.ofEntries(
            Map.entry("lectern.internal.cpu", new String[] {}),
            Map.entry("lectern.internal.cpu.vector", new String[] {"lectern.internal.cpu"}),
            Map.entry("lectern.display", new String[] {}),
            Map.entry("lectern.comm", new String[] {"lectern.display"}),
            Map.entry("lectern.widgets", new String[] {"lectern.comm", "lectern.display"}),
            Map.entry("lectern.tensor", new String[] {"lectern.internal.cpu", "lectern.display"}),
            Map.entry("lectern.autograd", new String[] {"lectern.tensor"}),
            Map.entry("lectern.graph", new String[] {"lectern.tensor", "lectern.display"}),
            Map.entry("lectern.nn", new String[] {"lectern.tensor", "lectern.display"}),
            Map.entry("lectern.optim", new String[] {"lectern.tensor", "lectern.nn"}),
            Map.entry("lectern.data", new String[] {"lectern.tensor", "lectern.display"}),
            Map.entry("lectern.numpy", new String[] {"lectern.tensor", "lectern.display", "lectern.internal.cpu"}),
            Map.entry("lectern.plot", new String[] {"lectern.tensor", "lectern.numpy", "lectern.display"}),
            Map.entry(
                    "lectern.testing",
                    new String[] {"lectern.tensor", "lectern.numpy", "lectern.plot", "lectern.display"}),
            Map.entry("lectern.kernel.session", new String[] {"lectern.display"}),
            Map.entry("lectern.kernel.magic", new String[] {"lectern.kernel.session", "lectern.display"}),
            Map.entry("lectern.kernel.display", new String[] {"lectern.kernel.session", "lectern.display"}),
            Map.entry("lectern.kernel.notebook", new String[] {
                "lectern.kernel.session", "lectern.kernel.magic", "lectern.kernel.display", "lectern.display"
            }),
            Map.entry("lectern.kernel.grade", new String[] {
                "lectern.kernel.notebook",
                "lectern.kernel.session",
                "lectern.kernel.magic",
                "lectern.kernel.display",
                "lectern.display"
            }),
            Map.entry("lectern.kernel.server", new String[] {
                "lectern.kernel.session",
                "lectern.kernel.magic",
                "lectern.kernel.display",
                "lectern.display",
                "lectern.comm"
            }),
            Map.entry("lectern.kernel.install", new String[] {
                "lectern.kernel.server",
                "lectern.kernel.notebook",
                "lectern.kernel.grade",
                "lectern.kernel.magic",
                "lectern.kernel.session"
            }));

    @TestFactory
    Stream<DynamicTest> imports() {
        return IMPORTS.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> checkImports(entry.getKey(), entry.getValue())));
    }

    private static void checkImports(String from, String... allowed) {
        String[] known = Stream.concat(Stream.of(from), Stream.of(allowed)).toArray(String[]::new);
        // The one link back: x.numpy() on a tensor has to name NumPy's array.
        boolean numpyLink = from.equals("lectern.tensor");
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage("lectern..")
                        .and(resideOutsideOfPackages(known))
                        .and(new DescribedPredicate<JavaClass>("are not the permitted link") {
                            @Override
                            public boolean test(JavaClass c) {
                                return !(numpyLink && c.getName().equals("lectern.numpy.NDArray"));
                            }
                        }))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsRow() {
        String[] rows =
                Stream.concat(Stream.of("lectern"), IMPORTS.keySet().stream()).toArray(String[]::new);
        classes().should().resideInAnyPackage(rows).check(CLASSES);
    }

    @Test
    void onlyTheCpuPackageTouchesTheVectorApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.internal.cpu..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(CLASSES);
    }

    @Test
    void onlyPlotsKnowXChart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.plot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knowm.xchart..")
                .check(CLASSES);
    }

    @Test
    void onlyGraphsKnowElk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.graph")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..", "com.google.common..")
                .check(CLASSES);
    }

    @Test
    void onlyMagicsKnowMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.kernel.magic")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.maveniverse..", "org.eclipse.aether..", "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void sessionsKnowNoSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.kernel.server")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.zeromq..", "zmq..")
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage("lectern.."))
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(CLASSES);
    }
}

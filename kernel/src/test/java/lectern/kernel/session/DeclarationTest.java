package lectern.kernel.session;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Variables, methods, types and imports: within a cell, from cell to cell, and declared anew. */
class DeclarationTest extends SessionTest {
    @TestFactory
    Stream<DynamicTest> shared() {
        return Stream.of(
                gives(5, "int a1 = 5;", "a1"),
                gives(6, "int a2 = 5;", "a2++;", "a2"),
                gives(12, "int a3 = 5;", "int f3(int n) { return a3 + n; }", "a3 = 10;", "f3(2)"),
                gives(List.of(1, 2), "var l4 = new ArrayList<Integer>();", "l4.add(1); l4.add(2);", "l4"),
                gives(3, "interface Shape5 { int sides(); }", "Shape5 s5 = () -> 3;", "s5.sides()"),
                gives(4, "record P6(int x, int y) { int sum() { return x + y; } }", "new P6(1, 3).sum()"),
                gives("B", "enum E7 { A, B }", "E7.valueOf(\"B\").name()"),
                gives(7, "class C8 { int v = 7; }", "var c8 = new C8();", "c8.v"),
                gives(8, "class C9 { protected int v() { return 8; } }", "class D9 extends C9 {}", "new D9().v()"),
                gives(1, "class C10 { static int count; C10() { count++; } }", "new C10(); C10.count"),
                gives(2, "<T> T first11(List<T> l) { return l.get(0); }", "first11(List.of(2, 3))"),
                gives(3, "int sum12(int... n) { return n.length; }", "sum12(1, 2, 3)"),
                gives("int", "String f13(int n) { return \"int\"; }", "String f13(String s) { return s; }", "f13(1)"),
                gives("s", "String f14(int n) { return \"int\"; } String f14(String s) { return s; }", "f14(\"s\")"),
                gives(9, "Function<Integer, Integer> sq15 = n -> n * n;", "sq15.apply(3)"),
                gives(6, "var o16 = new Object() { int twice(int n) { return 2 * n; } };", "o16.twice(3)"),
                gives(List.of("b"), "Map<String, List<String>> m17 = Map.of(\"a\", List.of(\"b\"));", "m17.get(\"a\")"),
                gives(2.5, "double[] d18 = {1, 2.5}; var e18 = d18[1];", "e18"),
                gives(2, "int[][] g19 = new int[2][3]", "g19.length"),
                gives(3, "var v20 = List.of(1, 2).iterator(); v20.next() + 2"),
                gives(4, "class Out21 { class In { int v = 4; } }", "var i21 = new Out21().new In();", "i21.v"),
                gives(
                        "small",
                        "record R23(int x) { R23 { if (x < 0) throw new IllegalArgumentException(\"small\"); } }",
                        "String s23 = \"\"; try { new R23(-1); } catch (Exception e) { s23 = e.getMessage(); } s23"),
                gives(
                        2,
                        "record R24(int x, int y) { R24(int x) { this(x, 2); } R24(int x, int y) { this.x = x; this.y = y; } }",
                        "new R24(1).y()"),
                gives(5, "class G22<T> { T v; G22(T v) { this.v = v; } }", "var g22 = new G22<>(5);", "g22.v"));
    }

    @TestFactory
    Stream<DynamicTest> mutual() {
        return Stream.of(
                gives(true, """
                        boolean even(int n) { return n == 0 || odd(n - 1); }
                        boolean odd(int n) { return n != 0 && even(n - 1); }
                        even(10)"""),
                gives(3, """
                        class Node1 { Edge1 edge() { return new Edge1(); } int v = 3; }
                        class Edge1 { Node1 node() { return new Node1(); } }
                        new Node1().edge().node().v"""),
                gives("circle", """
                        sealed interface S2 permits Circle2, Square2 {}
                        record Circle2() implements S2 {}
                        record Square2() implements S2 {}
                        S2 s2 = new Circle2();
                        s2 instanceof Circle2 ? "circle" : "square\""""),
                gives(5, "int g3() { return h3() + 1; } int h3() { return 4; } g3()"),
                gives(5, "int k4() { return c4; } int c4 = 5; k4()"));
    }

    @TestFactory
    Stream<DynamicTest> redeclared() {
        return Stream.of(
                gives("x", "int a1 = 1;", "String a1 = \"x\";", "a1"),
                gives(20, "int f2() { return 1; }", "int g2() { return 10 * f2(); }", "int f2() { return 2; }", "g2()"),
                gives(7L, "int b3 = 3;", "int f3() { return (int) b3 + 4; }", "long b3 = 3;", "(long) f3()"),
                gives(2, "class C4 { int v = 1; }", "class C4 { int v = 2; }", "new C4().v"),
                gives(
                        2,
                        "class C5 { int v = 1; }",
                        "int f5() { return new C5().v; }",
                        "class C5 { int v = 2; }",
                        "f5()"),
                gives(1, "int f6() { return 1; } var r6 = f6(); int f6() { return 2; } r6"),
                gives(
                        1,
                        "int old7() { return 1; }",
                        "Supplier<Integer> s7 = () -> old7();",
                        "int old7() { return 1; }",
                        "s7.get()"));
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(
                refuses("cannot find symbol: method nosuch(int)", 1, 20, 6, "int bad() { return nosuch(3); }"),
                refuses("cannot find symbol: variable cont", 2, 10, 4, "int bad2(int count) {\n  return cont;\n}"),
                refuses("cannot find symbol: class Nosuch", 1, 1, 6, "Nosuch n3;"),
                refuses("cannot find symbol: class Nosuch", 1, 9, 6, "void f4(Nosuch n) {}"),
                refuses("cannot find symbol: class Nosuch in class C5", 1, 12, 6, "class C5 { Nosuch n; }"),
                refuses("cannot find symbol: variable nosuch", 1, 10, 6, "var v6 = nosuch;"),
                refuses("incompatible types: String cannot be converted to int", 1, 10, 3, "int v7 = \"s\";"),
                refuses("cannot find symbol: class Nosuch in package java.util", 1, 18, 6, "import java.util.Nosuch;"));
    }

    @TestFactory
    Stream<DynamicTest> seenByTheLibrary() {
        String names = "new ArrayList<>(lectern.display.VariableNames.current().variables().keySet())";
        String value = "lectern.display.VariableNames.current().variables().get(\"%s\")";
        return Stream.of(
                gives(1, "int n1 = 1;", value.formatted("n1")),
                gives(3, "int n2 = 1;", "n2 += 2;", value.formatted("n2")),
                gives("new", "int n3 = 1;", "String n3 = \"new\";", value.formatted("n3")),
                gives(true, "String n4 = null;", names + ".contains(\"n4\")"),
                gives(false, "int n5() { return 1; } class N5 {}", names + ".contains(\"n5\")"));
    }
}

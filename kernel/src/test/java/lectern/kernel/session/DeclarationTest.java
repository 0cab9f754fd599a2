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
    Stream<DynamicTest> variables() {
        return Stream.of(
                gives(
                        120,
                        "Function<Integer, Integer> fact1 = n -> n < 2 ? 1 : n * fact1.apply(n - 1);",
                        "fact1.apply(5)"),
                gives(6, "int n2 = 5;", "int n2 = n2 + 1;", "n2"),
                gives(List.of(0, 7), "int a3[] = new int[2], b3 = 7;", "List.of(a3.length - 2, b3)"),
                gives(2, "int[] a4[] = {{1}, {2, 3}};", "a4[1].length"),
                gives(3, "String[] s5 = {\"a\", \"b\", \"c\"};", "s5.length"),
                gives(2, "var mixed6 = List.of(1, \"a\");", "mixed6.size()"),
                gives("a", "var mixed7 = List.of(1, \"a\");", "(String) mixed7.get(1)"),
                gives(5, "byte b8 = 5;", "(int) b8"),
                gives(65, "char c9 = 65;", "(int) c9"),
                gives(2.0f, "float f10 = 2;", "f10"),
                gives((Object) null, "String s11;", "s11"),
                gives(0, "int n12 = 3;", "int n12;", "n12"),
                gives(9, "var n13 = 4;", "var n13 = n13 + 5;", "n13"),
                gives(6, "int n14 = 5;", "Supplier<Integer> s14 = () -> n14;", "int n14 = 6;", "s14.get()"),
                gives(4, "final int n15 = 3; n15 = 4; n15"),
                gives(
                        3,
                        "var run16 = new Runnable() { int n = 0; public void run() { n++; } };",
                        "run16.run(); run16.run();",
                        "run16.n + 1"),
                gives(
                        7,
                        "@SuppressWarnings(\"unchecked\") List<Integer> l17 = (List<Integer>) (Object) List.of(7);",
                        "l17.get(0)"),
                gives(true, "int n18 = 1, m18 = n18 + 1;", "m18 == 2"),
                gives("REPL", "class Own19 {}", "Own19[] o19 = {new Own19()};", "o19[0].getClass().getPackageName()"),
                gives(2, "Iterator<? extends Number> i20 = List.of(2).iterator();", "i20.next().intValue()"),
                gives(0, "var e21 = new int[0];", "e21.length"),
                gives(
                        1,
                        "class Outer22<T> { class In { T t; } } Outer22<Integer>.In in22 = new Outer22<Integer>().new In();",
                        "in22.t = 1",
                        "in22.t"),
                gives(
                        5,
                        "import java.util.concurrent.atomic.AtomicInteger;",
                        "var at23 = new AtomicInteger(5);",
                        "at23.get()"),
                gives(3, "Map.Entry<String, Integer> e24 = Map.entry(\"a\", 3);", "e24.getValue()"));
    }

    @TestFactory
    Stream<DynamicTest> dependent() {
        return Stream.of(
                gives((Object) null, "class C1 { int v = 1; }", "C1 c1 = new C1();", "class C1 { int v = 2; }", "c1"),
                gives(
                        3,
                        "int f2() { return 1; }",
                        "class C2 { int g() { return f2() + 1; } }",
                        "int f2() { return 2; }",
                        "new C2().g()"),
                gives("late", "String f3() { return \"\" + v3; }\nint v3 = 1;", "String v3 = \"late\";", "f3()"),
                gives(
                        2L,
                        "<T extends Comparable<T>> long f4(List<T> l) { return l.stream().distinct().count(); }",
                        "f4(List.of(1, 2))"),
                gives(3, "private static final int f5() { return 3; }", "f5()"),
                gives(4, "@Deprecated public int f6() { return 4; }", "f6()"),
                gives(6, "public static class C7 { public static final int V = 6; }", "C7.V"),
                gives(1, "int a8() { return b8() - 1; }\nint b8() { return 2; }\na8()"),
                gives(5, "int a9() { return 1; }", "int a9(int n) { return n; }", "int a9() { return 5; }", "a9()"),
                gives(
                        8,
                        "int twice10(int n) { return 2 * n; }",
                        "IntUnaryOperator op10 = x -> twice10(x);",
                        "op10.applyAsInt(4)"),
                gives(
                        List.of(2, 4),
                        "int twice11(int n) { return 2 * n; }",
                        "class H11 { static int f(int n) { return twice11(n); } }",
                        "Stream.of(1, 2).map(H11::f).toList()"),
                gives(
                        "new",
                        "enum E12 { OLD }",
                        "String f12(E12 e) { return \"\" + e; }",
                        "enum E12 { NEW }",
                        "f12(E12.NEW).toLowerCase()"));
    }

    @TestFactory
    Stream<DynamicTest> goesOn() {
        return Stream.of(
                gives(
                        2,
                        "int f1() { return 1; }",
                        "class C1 { int g() { return f1(); } }",
                        "var c1 = new C1();",
                        "int f1() { return 2; }",
                        "c1.g()"),
                gives(
                        2,
                        "int f2() { return 1; }",
                        "Supplier<Integer> s2 = () -> f2();",
                        "s2.get();",
                        "int f2() { return 2; }",
                        "s2.get()"),
                gives(6, "int v3 = 5;", "Supplier<Integer> s3 = () -> v3;", "int v3 = 6;", "s3.get()"),
                gives(1, "class C4 { static int n = 0; }", "C4.n = 1;", "class C4 { static int n = 0; }", "C4.n"),
                gives(
                        3,
                        "int a5() { return 1; }",
                        "int b5() { return a5(); }",
                        "int c5() { return b5(); }",
                        "int a5() { return 2; }",
                        "int a5() { return 3; }",
                        "c5()"),
                gives(
                        "1.5",
                        "int a6() { return 1; }",
                        "String b6() { return \"\" + a6(); }",
                        "String c6() { return b6(); }",
                        "double a6() { return 1.5; }",
                        "c6()"),
                gives(
                        7,
                        "int a7() { return 1; }",
                        "int b7() { return a7(); }",
                        "int a7() { return 2; }",
                        "long a7() { return 6; }",
                        "int b7() { return (int) a7() + 1; }",
                        "b7()"),
                gives(
                        "b",
                        "String a8(Object... o) { return \"a\"; }",
                        "String b8() { return a8(1, 2); }",
                        "String a8(Object... o) { return \"b\"; }",
                        "b8()"));
    }

    @TestFactory
    Stream<DynamicTest> unusable() {
        return Stream.of(
                refuses(
                        "f1 cannot be used: what it needs has changed; declare it again",
                        1,
                        1,
                        2,
                        "int v1 = 1;",
                        "int f1() { return v1; }",
                        "String v1 = \"s\";",
                        "f1()"),
                gives(2, "int v2 = 1;", "int f2() { return v2; }", "String v2 = \"s\";", "int v2 = 2;", "f2()"));
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

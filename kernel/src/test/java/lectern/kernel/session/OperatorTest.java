package lectern.kernel.session;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operators on objects: rewritten where Java refuses them, and nowhere else. */
class OperatorTest extends SessionTest {
    private static final String X = "var x = Vec.of(1, 2);";

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Stream.of(
                gives(Vec.of(2, 4), X, "x * 2"),
                gives(Vec.of(2, 4), X, "2 * x"),
                gives(Vec.of(2, 4), X, "x + x"),
                gives(Vec.of(-30, -8), X, "(x - 3) * (x - 6) * (x - 4)"),
                gives(Vec.of(7, 13), X, "1 + 2 * x * 3"),
                gives(Vec.of(-1, -2), X, "-x"),
                gives(Vec.of(1, 2), X, "- -x"),
                gives(Vec.of(-3, -6), X, "-x*3"),
                gives(Vec.of(-3, -6), X, "-(x*3)"),
                gives(Vec.of(.5, 1), X, "x/2"),
                gives(Vec.of(2, 1), X, "2/x"),
                gives(Vec.of(0, 0), X, "x-x"),
                gives(Vec.of(0, 1), X, "x > 1"),
                gives(Vec.of(1, 0), X, "!(x > 1)"),
                gives(Vec.of(3, 5), X, "x /* plus */ * /* two * */ 2 // more\n + 1"),
                gives(5.0, X, "x % x"),
                gives(6.0, X, "x % x + 1"),
                gives("[2.0, 4.0] text", X, "x * 2 + \" text\""),
                gives("text [2.0, 4.0]1", X, "\"text \" + x * 2 + 1"),
                gives("text [1.0, 2.0]", X, "\"text \" + x"),
                gives(Vec.of(2, 4), X, "true ? x * 2 : x"),
                gives(Vec.of(3, 5), X, "(true ? x * 2 : x) + 1"),
                gives(6.0, X, "(x * 2).sum()"),
                gives(7.0, X, "(x * 2).sum() + 1"),
                gives(Vec.of(6, 12), X, "x * (x * 2).sum()"),
                gives(Vec.of(2, 4), X, "Vec.of(1, 2) * Integer.valueOf(2)"),
                gives(Vec.of(3, 6), X, "((x)) * (1 + 2)"),
                gives(3, X, "1 + 2"),
                gives(List.of(Vec.of(2, 4)), X, "Stream.of(x).map(v -> v * 2).collect(Collectors.toList())"),
                gives(Vec.of(2), X, "x[1]"),
                gives(Vec.of(3), X, "x[1] + 1"),
                gives(Vec.of(4), X, "x[x[0] == null ? 0 : 1] * 2"),
                gives(2, "int[] plain = {1, 2};", "plain[1]"));
    }

    @TestFactory
    Stream<DynamicTest> declarations() {
        return Stream.of(
                gives(Vec.of(-30, -8), X, "var y1 = (x-3)*(x-6)*(x-4)", "y1"),
                gives(-38.0, X, "var y2 = (x-3)*(x-6)*(x-4)", "y2.sum()"),
                gives(Vec.of(5, 9), X, "var y3 = x * 2; var z3 = y3 * 2 + 1; z3"),
                gives(Vec.of(2, 4), X, "Vec y4 = x * 2;", "y4"),
                gives(Vec.of(6, 8), X, "Vec a5 = x * 2, b5 = a5 + 4;", "b5"),
                gives(12.0, X, "double s6 = (x * 4).sum();", "s6"),
                gives(Vec.of(10, 4), X, "Vec f7(Vec v) { return (v - 3) * (v - 6); }", "f7(x)"),
                gives(
                        Vec.of(10, 4),
                        X,
                        "Vec f8(Vec v) { return (v - 3) * g8(v); } Vec g8(Vec v) { return v - 6; } f8(x)"),
                gives(
                        Vec.of(5, 9),
                        X,
                        "Vec f9(Vec v) {\n  var a = v * 2;\n  var b = a * 2;\n  return b + 1;\n}",
                        "f9(x)"),
                gives(
                        Vec.of(2, 4),
                        X,
                        "class M10 { Vec w = x * 2; Vec forward(Vec v) { return w * v / v; } }",
                        "new M10().forward(x)"),
                gives(Vec.of(3, 6), X, "UnaryOperator<Vec> f11 = v -> v * 3;", "f11.apply(x)"),
                gives(Vec.of(8, 16), X, "var y12 = x; for (int i = 0; i < 3; i++) { y12 = y12 * 2; }", "y12"),
                gives(
                        Vec.of(4, 8),
                        X,
                        "Vec f13(Vec v) { return g13(v) * 2; } Vec g13(Vec v) { return v * 2; }",
                        "f13(x)"),
                gives(Vec.of(1, 0), X, "record R14(Vec v) { Vec small() { return !(v > 1); } }", "new R14(x).small()"));
    }

    @TestFactory
    Stream<DynamicTest> assignments() {
        return Stream.of(
                gives(Vec.of(2, 3), "var a1 = Vec.of(1, 2);", "a1 += 1; a1"),
                gives(Vec.of(2, 3), "var a2 = Vec.of(1, 2);", "final Vec same2 = a2;", "a2 += 1; same2"),
                gives(Vec.of(1, 7), "var a3 = Vec.of(1, 2);", "a3[1] = 7; a3"),
                gives(Vec.of(6, 2), "var a4 = Vec.of(1, 2); int i4 = 0;", "a4 [ i4 ] = 2 * 3; a4"),
                gives(3, "int a5 = 1;", "a5 += 2; a5"),
                gives("ab", "String a6 = \"a\";", "a6 += \"b\"; a6"));
    }

    @TestFactory
    Stream<DynamicTest> meaningFollowsTypes() {
        return Stream.of(
                gives(
                        Vec.of(2, 4),
                        "double m1 = 3;",
                        "Object f1() { return m1 * 2; }",
                        "var m1 = Vec.of(1, 2);",
                        "f1()"),
                gives(6.0, "var m2 = Vec.of(1, 2);", "Object f2() { return m2 * 2; }", "double m2 = 3;", "f2()"),
                gives("user's", "String mul(Vec v, double d) { return \"user's\"; }", "mul(Vec.of(1), 2)"));
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(
                refuses("bad operand types for binary operator '*'", 1, 1, 7, X, "x * \"s\""),
                refuses("bad operand types for binary operator '-'", 1, 1, 9, "\"a\" - \"b\""),
                refuses("cannot find symbol: variable nosuch", 1, 11, 6, X, "x * 2 * ( nosuch + 1)"),
                refuses("cannot find symbol: variable nosuch", 3, 3, 6, X, "(x - 3) *\n  (x - 4) *\n  nosuch"),
                refuses(
                        "cannot find symbol: method nosuch() in class Vec",
                        2,
                        11,
                        6,
                        X,
                        "(x - 3) *\n  (x - 4).nosuch()"),
                refuses("incompatible types: Vec cannot be converted to int", 1, 9, 5, X, "int n = x * 2;"),
                refuses(
                        "incompatible types: Vec cannot be converted to int",
                        2,
                        10,
                        5,
                        X,
                        "int f(Vec v) {\n  return v * 2;\n}"),
                refuses("bad operand types for binary operator '<<'", 1, 1, 6, X, "x << 1"));
    }
}

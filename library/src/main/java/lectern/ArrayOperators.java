package lectern;

import lectern.numpy.NDArray;

/** The part of {@link Operators} on NumPy's arrays. */
abstract class ArrayOperators {
    /** Only {@link Operators} inherits; there are no instances. */
    ArrayOperators() {}

    /** {@code a + b}. */
    public static NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static NDArray add(NDArray a, double b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static NDArray add(NDArray a, long b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static NDArray add(double a, NDArray b) {
        return b.add(a);
    }

    /** {@code a + b}. */
    public static NDArray add(long a, NDArray b) {
        return b.add(a);
    }

    /** {@code a - b}. */
    public static NDArray sub(NDArray a, NDArray b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static NDArray sub(NDArray a, double b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static NDArray sub(NDArray a, long b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static NDArray sub(double a, NDArray b) {
        return b.rsub(a);
    }

    /** {@code a - b}. */
    public static NDArray sub(long a, NDArray b) {
        return b.rsub(a);
    }

    /** {@code a * b}. */
    public static NDArray mul(NDArray a, NDArray b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static NDArray mul(NDArray a, double b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static NDArray mul(NDArray a, long b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static NDArray mul(double a, NDArray b) {
        return b.mul(a);
    }

    /** {@code a * b}. */
    public static NDArray mul(long a, NDArray b) {
        return b.mul(a);
    }

    /** {@code a / b}. */
    public static NDArray div(NDArray a, NDArray b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static NDArray div(NDArray a, double b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static NDArray div(NDArray a, long b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static NDArray div(double a, NDArray b) {
        return b.rdiv(a);
    }

    /** {@code a / b}. */
    public static NDArray div(long a, NDArray b) {
        return b.rdiv(a);
    }

    /** {@code a % b}. */
    public static NDArray rem(NDArray a, NDArray b) {
        return a.mod(b);
    }

    /** {@code a % b}. */
    public static NDArray rem(NDArray a, double b) {
        return a.mod(b);
    }

    /** {@code a % b}. */
    public static NDArray rem(NDArray a, long b) {
        return a.mod(b);
    }

    /** {@code a % b}. */
    public static NDArray rem(double a, NDArray b) {
        return b.rmod(a);
    }

    /** {@code a % b}. */
    public static NDArray rem(long a, NDArray b) {
        return b.rmod(a);
    }

    /** {@code a < b}. */
    public static NDArray lt(NDArray a, NDArray b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static NDArray lt(NDArray a, double b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static NDArray lt(NDArray a, long b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static NDArray lt(double a, NDArray b) {
        return b.gt(a);
    }

    /** {@code a < b}. */
    public static NDArray lt(long a, NDArray b) {
        return b.gt(a);
    }

    /** {@code a <= b}. */
    public static NDArray le(NDArray a, NDArray b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static NDArray le(NDArray a, double b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static NDArray le(NDArray a, long b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static NDArray le(double a, NDArray b) {
        return b.ge(a);
    }

    /** {@code a <= b}. */
    public static NDArray le(long a, NDArray b) {
        return b.ge(a);
    }

    /** {@code a > b}. */
    public static NDArray gt(NDArray a, NDArray b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static NDArray gt(NDArray a, double b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static NDArray gt(NDArray a, long b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static NDArray gt(double a, NDArray b) {
        return b.lt(a);
    }

    /** {@code a > b}. */
    public static NDArray gt(long a, NDArray b) {
        return b.lt(a);
    }

    /** {@code a >= b}. */
    public static NDArray ge(NDArray a, NDArray b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static NDArray ge(NDArray a, double b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static NDArray ge(NDArray a, long b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static NDArray ge(double a, NDArray b) {
        return b.le(a);
    }

    /** {@code a >= b}. */
    public static NDArray ge(long a, NDArray b) {
        return b.le(a);
    }

    /** {@code a += b}. */
    public static NDArray addAssign(NDArray a, NDArray b) {
        return a.add_(b);
    }

    /** {@code a += b}. */
    public static NDArray addAssign(NDArray a, double b) {
        return a.add_(b);
    }

    /** {@code a += b}. */
    public static NDArray addAssign(NDArray a, long b) {
        return a.add_(b);
    }

    /** {@code a -= b}. */
    public static NDArray subAssign(NDArray a, NDArray b) {
        return a.sub_(b);
    }

    /** {@code a -= b}. */
    public static NDArray subAssign(NDArray a, double b) {
        return a.sub_(b);
    }

    /** {@code a -= b}. */
    public static NDArray subAssign(NDArray a, long b) {
        return a.sub_(b);
    }

    /** {@code a *= b}. */
    public static NDArray mulAssign(NDArray a, NDArray b) {
        return a.mul_(b);
    }

    /** {@code a *= b}. */
    public static NDArray mulAssign(NDArray a, double b) {
        return a.mul_(b);
    }

    /** {@code a *= b}. */
    public static NDArray mulAssign(NDArray a, long b) {
        return a.mul_(b);
    }

    /** {@code a /= b}. */
    public static NDArray divAssign(NDArray a, NDArray b) {
        return a.div_(b);
    }

    /** {@code a /= b}. */
    public static NDArray divAssign(NDArray a, double b) {
        return a.div_(b);
    }

    /** {@code a /= b}. */
    public static NDArray divAssign(NDArray a, long b) {
        return a.div_(b);
    }

    /** {@code a %= b}, in place. */
    public static NDArray remAssign(NDArray a, NDArray b) {
        a.set("...", rem(a, b));
        return a;
    }

    /** {@code a %= b}, in place. */
    public static NDArray remAssign(NDArray a, double b) {
        a.set("...", rem(a, b));
        return a;
    }

    /** {@code a %= b}, in place. */
    public static NDArray remAssign(NDArray a, long b) {
        a.set("...", rem(a, b));
        return a;
    }

    /** {@code a &= b}, in place. */
    public static NDArray andAssign(NDArray a, NDArray b) {
        a.set("...", and(a, b));
        return a;
    }

    /** {@code a |= b}, in place. */
    public static NDArray orAssign(NDArray a, NDArray b) {
        a.set("...", or(a, b));
        return a;
    }

    /** {@code a ^= b}, in place. */
    public static NDArray xorAssign(NDArray a, NDArray b) {
        a.set("...", xor(a, b));
        return a;
    }

    /** {@code a & b}. */
    public static NDArray and(NDArray a, NDArray b) {
        return a.and(b);
    }

    /** {@code a | b}. */
    public static NDArray or(NDArray a, NDArray b) {
        return a.or(b);
    }

    /** {@code a ^ b}. */
    public static NDArray xor(NDArray a, NDArray b) {
        return a.xor(b);
    }

    /** {@code -a}. */
    public static NDArray neg(NDArray a) {
        return a.neg();
    }

    /** {@code ~a}. */
    public static NDArray not(NDArray a) {
        return a.not();
    }

    /** {@code a[index]}. */
    public static NDArray get(NDArray a, Object index) {
        return a.get(index);
    }

    /** {@code a[index] = value}. */
    public static void set(NDArray a, Object index, Object value) {
        a.set(index, value);
    }
}

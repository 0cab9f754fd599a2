package lectern;

import lectern.tensor.Size;
import lectern.tensor.Tensor;

/**
 * What the operators of a cell mean on tensors and arrays: where Java refuses {@code x - 3}, the session writes
 * {@code Operators.sub(x, 3)} in its place. Numbers may stand on either side.
 */
public final class Operators extends Subscripts {
    private Operators() {}

    /** {@code a + b}. */
    public static Tensor add(Tensor a, Tensor b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static Tensor add(Tensor a, double b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static Tensor add(Tensor a, long b) {
        return a.add(b);
    }

    /** {@code a + b}. */
    public static Tensor add(double a, Tensor b) {
        return b.add(a);
    }

    /** {@code a + b}. */
    public static Tensor add(long a, Tensor b) {
        return b.add(a);
    }

    /** {@code a - b}. */
    public static Tensor sub(Tensor a, Tensor b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static Tensor sub(Tensor a, double b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static Tensor sub(Tensor a, long b) {
        return a.sub(b);
    }

    /** {@code a - b}. */
    public static Tensor sub(double a, Tensor b) {
        return b.rsub(a);
    }

    /** {@code a - b}. */
    public static Tensor sub(long a, Tensor b) {
        return b.rsub(a);
    }

    /** {@code a * b}. */
    public static Tensor mul(Tensor a, Tensor b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static Tensor mul(Tensor a, double b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static Tensor mul(Tensor a, long b) {
        return a.mul(b);
    }

    /** {@code a * b}. */
    public static Tensor mul(double a, Tensor b) {
        return b.mul(a);
    }

    /** {@code a * b}. */
    public static Tensor mul(long a, Tensor b) {
        return b.mul(a);
    }

    /** {@code a / b}. */
    public static Tensor div(Tensor a, Tensor b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static Tensor div(Tensor a, double b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static Tensor div(Tensor a, long b) {
        return a.div(b);
    }

    /** {@code a / b}. */
    public static Tensor div(double a, Tensor b) {
        return b.rdiv(a);
    }

    /** {@code a / b}. */
    public static Tensor div(long a, Tensor b) {
        return b.rdiv(a);
    }

    /** {@code a += b}, in place. */
    public static Tensor addAssign(Tensor a, Tensor b) {
        return a.add_(b);
    }

    /** {@code a += b}, in place. */
    public static Tensor addAssign(Tensor a, double b) {
        return a.add_(b);
    }

    /** {@code a += b}, in place. */
    public static Tensor addAssign(Tensor a, long b) {
        return a.add_(b);
    }

    /** {@code a -= b}, in place. */
    public static Tensor subAssign(Tensor a, Tensor b) {
        return a.sub_(b);
    }

    /** {@code a -= b}, in place. */
    public static Tensor subAssign(Tensor a, double b) {
        return a.sub_(b);
    }

    /** {@code a -= b}, in place. */
    public static Tensor subAssign(Tensor a, long b) {
        return a.sub_(b);
    }

    /** {@code a *= b}, in place. */
    public static Tensor mulAssign(Tensor a, Tensor b) {
        return a.mul_(b);
    }

    /** {@code a *= b}, in place. */
    public static Tensor mulAssign(Tensor a, double b) {
        return a.mul_(b);
    }

    /** {@code a *= b}, in place. */
    public static Tensor mulAssign(Tensor a, long b) {
        return a.mul_(b);
    }

    /** {@code a /= b}, in place. */
    public static Tensor divAssign(Tensor a, Tensor b) {
        return a.div_(b);
    }

    /** {@code a /= b}, in place. */
    public static Tensor divAssign(Tensor a, double b) {
        return a.div_(b);
    }

    /** {@code a /= b}, in place. */
    public static Tensor divAssign(Tensor a, long b) {
        return a.div_(b);
    }

    /** {@code a %= b}, in place. */
    public static Tensor remAssign(Tensor a, Tensor b) {
        return a.remainder_(b);
    }

    /** {@code a %= b}, in place. */
    public static Tensor remAssign(Tensor a, double b) {
        return a.remainder_(b);
    }

    /** {@code a %= b}, in place. */
    public static Tensor remAssign(Tensor a, long b) {
        return a.remainder_(b);
    }

    /** {@code a &= b}, in place. */
    public static Tensor andAssign(Tensor a, Tensor b) {
        return a.bitwiseAnd_(b);
    }

    /** {@code a &= b}, in place. */
    public static Tensor andAssign(Tensor a, long b) {
        return a.bitwiseAnd_(b);
    }

    /** {@code a |= b}, in place. */
    public static Tensor orAssign(Tensor a, Tensor b) {
        return a.bitwiseOr_(b);
    }

    /** {@code a |= b}, in place. */
    public static Tensor orAssign(Tensor a, long b) {
        return a.bitwiseOr_(b);
    }

    /** {@code a ^= b}, in place. */
    public static Tensor xorAssign(Tensor a, Tensor b) {
        return a.bitwiseXor_(b);
    }

    /** {@code a ^= b}, in place. */
    public static Tensor xorAssign(Tensor a, long b) {
        return a.bitwiseXor_(b);
    }

    /** {@code -a}. */
    public static Tensor neg(Tensor a) {
        return a.neg();
    }

    /** {@code a < b}. */
    public static Tensor lt(Tensor a, Tensor b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static Tensor lt(Tensor a, double b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static Tensor lt(Tensor a, long b) {
        return a.lt(b);
    }

    /** {@code a < b}. */
    public static Tensor lt(double a, Tensor b) {
        return b.gt(a);
    }

    /** {@code a < b}. */
    public static Tensor lt(long a, Tensor b) {
        return b.gt(a);
    }

    /** {@code a <= b}. */
    public static Tensor le(Tensor a, Tensor b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static Tensor le(Tensor a, double b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static Tensor le(Tensor a, long b) {
        return a.le(b);
    }

    /** {@code a <= b}. */
    public static Tensor le(double a, Tensor b) {
        return b.ge(a);
    }

    /** {@code a <= b}. */
    public static Tensor le(long a, Tensor b) {
        return b.ge(a);
    }

    /** {@code a > b}. */
    public static Tensor gt(Tensor a, Tensor b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static Tensor gt(Tensor a, double b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static Tensor gt(Tensor a, long b) {
        return a.gt(b);
    }

    /** {@code a > b}. */
    public static Tensor gt(double a, Tensor b) {
        return b.lt(a);
    }

    /** {@code a > b}. */
    public static Tensor gt(long a, Tensor b) {
        return b.lt(a);
    }

    /** {@code a >= b}. */
    public static Tensor ge(Tensor a, Tensor b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static Tensor ge(Tensor a, double b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static Tensor ge(Tensor a, long b) {
        return a.ge(b);
    }

    /** {@code a >= b}. */
    public static Tensor ge(double a, Tensor b) {
        return b.le(a);
    }

    /** {@code a >= b}. */
    public static Tensor ge(long a, Tensor b) {
        return b.le(a);
    }

    /** {@code a % b}. */
    public static Tensor rem(Tensor a, Tensor b) {
        return a.remainder(b);
    }

    /** {@code a % b}. */
    public static Tensor rem(Tensor a, double b) {
        return a.remainder(b);
    }

    /** {@code a % b}. */
    public static Tensor rem(Tensor a, long b) {
        return a.remainder(b);
    }

    /** {@code a & b}. */
    public static Tensor and(Tensor a, Tensor b) {
        return a.bitwiseAnd(b);
    }

    /** {@code a & b}. */
    public static Tensor and(Tensor a, long b) {
        return a.bitwiseAnd(b);
    }

    /** {@code a & b}. */
    public static Tensor and(long a, Tensor b) {
        return b.bitwiseAnd(a);
    }

    /** {@code a | b}. */
    public static Tensor or(Tensor a, Tensor b) {
        return a.bitwiseOr(b);
    }

    /** {@code a | b}. */
    public static Tensor or(Tensor a, long b) {
        return a.bitwiseOr(b);
    }

    /** {@code a | b}. */
    public static Tensor or(long a, Tensor b) {
        return b.bitwiseOr(a);
    }

    /** {@code a ^ b}. */
    public static Tensor xor(Tensor a, Tensor b) {
        return a.bitwiseXor(b);
    }

    /** {@code a ^ b}. */
    public static Tensor xor(Tensor a, long b) {
        return a.bitwiseXor(b);
    }

    /** {@code a ^ b}. */
    public static Tensor xor(long a, Tensor b) {
        return b.bitwiseXor(a);
    }

    /** {@code ~a} and {@code !a}. */
    public static Tensor not(Tensor a) {
        return a.bitwiseNot();
    }

    /** {@code a[index]}. */
    public static Tensor get(Tensor a, int index) {
        return a.get(index);
    }

    /** {@code a[index]}. */
    public static Tensor get(Tensor a, Object index) {
        return index instanceof Object[] several ? a.get(several) : a.get(index);
    }

    /** {@code a[index]}: one size of a shape. */
    public static int get(Size a, int index) {
        return a.get(index);
    }

    /** {@code a[index] = value}. */
    public static void set(Tensor a, Object index, Object value) {
        a.set(index, value);
    }
}

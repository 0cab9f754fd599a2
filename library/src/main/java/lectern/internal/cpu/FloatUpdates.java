package lectern.internal.cpu;

/**
 * Steps of optimizers over floats, rounded in PyTorch's order; those over double are derived from this text (see
 * loops-per-type.xml).
 *
 * <p>All arrays are read at the same index, since only then the compiler sees that they do not overlap shifted, and
 * vectorises: with an offset of its own for each array a step takes seven to ten times as long.
 */
@SuppressWarnings("cast") // a cast that float needs is redundant for double
public final class FloatUpdates implements Updates {
    @Override
    public void sgd(Operands o, double lr0) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float lr = (float) lr0;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            p[i] = x - lr * (sign * g[i] + decay * x);
        }
    }

    @Override
    public void momentum(Operands o, Object b0, double lr0, double momentum0, double share0, boolean nesterov) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        float[] b = (float[]) b0;
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float lr = (float) lr0;
        float momentum = (float) momentum0;
        float share = (float) share0;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            float slope = sign * g[i] + decay * x;
            float moved = b[i] * momentum + share * slope;
            b[i] = moved;
            p[i] = x - lr * (nesterov ? slope + momentum * moved : moved);
        }
    }

    @Override
    public void adam(
            Operands o,
            Object m0,
            Object v0,
            Object largest0,
            double shrink0,
            double beta1,
            double beta2,
            double step0,
            double root0,
            double eps0) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        float[] m = (float[]) m0;
        float[] v = (float[]) v0;
        // Without one the values themselves stand for their maxima, so that one loop serves both.
        float[] largest = largest0 == null ? v : (float[]) largest0;
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float shrink = (float) shrink0;
        float fresh1 = (float) (1 - beta1);
        float kept2 = (float) beta2;
        float fresh2 = (float) (1 - beta2);
        float step = (float) step0;
        float root = (float) root0;
        float eps = (float) eps0;
        boolean keepsLargest = largest0 != null;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            float slope = sign * g[i] + decay * x;
            float mean = m[i] + fresh1 * (slope - m[i]);
            float square = v[i] * kept2 + fresh2 * slope * slope;
            m[i] = mean;
            v[i] = square;
            if (keepsLargest) {
                square = Math.max(largest[i], square);
                largest[i] = square;
            }
            p[i] = x * shrink - step * mean / ((float) Math.sqrt(square) / root + eps);
        }
    }

    @Override
    public void rmsprop(
            Operands o, Object v0, Object m0, Object b0, double lr0, double alpha0, double eps0, double momentum0) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        float[] v = (float[]) v0;
        float[] m = (float[]) m0;
        float[] b = (float[]) b0;
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float lr = (float) lr0;
        float kept = (float) alpha0;
        float fresh = (float) (1 - alpha0);
        float eps = (float) eps0;
        float momentum = (float) momentum0;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            float slope = sign * g[i] + decay * x;
            float square = v[i] * kept + fresh * slope * slope;
            v[i] = square;
            if (m != null) {
                float mean = m[i] + fresh * (slope - m[i]);
                m[i] = mean;
                square -= mean * mean;
            }
            float root = (float) Math.sqrt(square) + eps;
            if (b == null) {
                p[i] = x - lr * slope / root;
            } else {
                float moved = b[i] * momentum + slope / root;
                b[i] = moved;
                p[i] = x - lr * moved;
            }
        }
    }

    @Override
    public void adagrad(Operands o, Object s0, double lr0, double eps0) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        float[] s = (float[]) s0;
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float lr = (float) lr0;
        float eps = (float) eps0;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            float slope = sign * g[i] + decay * x;
            float sum = s[i] + slope * slope;
            s[i] = sum;
            p[i] = x - lr * slope / ((float) Math.sqrt(sum) + eps);
        }
    }

    @Override
    public void adadelta(Operands o, Object v0, Object u0, double lr0, double rho0, double eps0) {
        float[] p = (float[]) o.p();
        float[] g = (float[]) o.g();
        float[] v = (float[]) v0;
        float[] u = (float[]) u0;
        int n = o.n();
        float sign = (float) o.sign();
        float decay = (float) o.decay();
        float lr = (float) lr0;
        float kept = (float) rho0;
        float fresh = (float) (1 - rho0);
        float eps = (float) eps0;
        for (int i = 0; i < n; i++) {
            float x = p[i];
            float slope = sign * g[i] + decay * x;
            float square = v[i] * kept + fresh * slope * slope;
            v[i] = square;
            float delta = (float) Math.sqrt(u[i] + eps) / (float) Math.sqrt(square + eps) * slope;
            u[i] = u[i] * kept + fresh * delta * delta;
            p[i] = x - lr * delta;
        }
    }
}

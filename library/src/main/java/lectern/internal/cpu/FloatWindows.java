package lectern.internal.cpu;

/** Windows over floats; those over double and long are derived from this text (see loops-per-type.xml). */
public final class FloatWindows implements Windows {
    @Override
    public void unfold(Object planes, int po, int count, Axis vertical, Axis horizontal, Object columns, int co) {
        float[] a = (float[]) planes;
        float[] r = (float[]) columns;
        eachRun(po, count, vertical, horizontal, co, (at, to, n) -> copy(a, at, horizontal.stride(), r, to, n));
    }

    private static void copy(float[] a, int at, int stride, float[] r, int to, int n) {
        if (stride == 1) {
            System.arraycopy(a, at, r, to, n);
            return;
        }
        for (int h = 0; h < n; h++) r[to + h] = a[at + h * stride];
    }

    @Override
    public void fold(Object columns, int co, int count, Axis vertical, Axis horizontal, Object planes, int po) {
        float[] a = (float[]) columns;
        float[] r = (float[]) planes;
        eachRun(po, count, vertical, horizontal, co, (at, from, n) -> add(a, from, r, at, horizontal.stride(), n));
    }

    private static void add(float[] a, int from, float[] r, int at, int stride, int n) {
        if (stride == 1) {
            for (int h = 0; h < n; h++) r[at + h] += a[from + h];
            return;
        }
        for (int h = 0; h < n; h++) r[at + h * stride] += a[from + h];
    }

    /** Adjacent windows of one line, and the same element of each. */
    private interface Run {
        /**
         * @param plane where the element of the first window lies in the planes; that of the next a stride behind
         * @param column where it lies in the columns; that of the next beside it
         */
        void apply(int plane, int column, int n);
    }

    /** Walks through the elements of windows that do not reach outside, line by line. */
    private static void eachRun(int po, int count, Axis vertical, Axis horizontal, int co, Run run) {
        int row = co;
        for (int p = 0; p < count; p++) {
            int plane = po + p * vertical.size() * horizontal.size();
            for (int i = 0; i < vertical.kernel(); i++) {
                for (int j = 0; j < horizontal.kernel(); j++) {
                    int first = horizontal.firstInside(j);
                    int n = horizontal.endInside(j) - first;
                    for (int v = 0; v < vertical.windows(); v++, row += horizontal.windows()) {
                        int y = vertical.at(v, i);
                        if (n <= 0 || y < 0 || y >= vertical.size()) continue;
                        run.apply(plane + y * horizontal.size() + horizontal.at(first, j), row + first, n);
                    }
                }
            }
        }
    }

    @Override
    public void max(Object planes, int po, int count, Axis vertical, Axis horizontal, Object largest, long[] index) {
        float[] a = (float[]) planes;
        float[] r = (float[]) largest;
        int to = 0;
        for (int p = 0; p < count; p++) {
            int plane = po + p * vertical.size() * horizontal.size();
            for (int v = 0; v < vertical.windows(); v++) {
                for (int h = 0; h < horizontal.windows(); h++, to++) {
                    int best = largestIn(a, plane, v, h, vertical, horizontal);
                    r[to] = a[plane + best];
                    index[to] = best;
                }
            }
        }
    }

    private static int largestIn(float[] a, int plane, int v, int h, Axis vertical, Axis horizontal) {
        int best = -1;
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.at(v, i);
            if (y < 0 || y >= vertical.size()) continue;
            for (int j = 0; j < horizontal.kernel(); j++) {
                int x = horizontal.at(h, j);
                if (x < 0 || x >= horizontal.size()) continue;
                int at = y * horizontal.size() + x;
                if (best < 0 || a[plane + at] > a[plane + best] || isNan(a[plane + at])) best = at;
            }
        }
        return best;
    }

    /** In a form that holds for the whole numbers derived from this text, too: the maximum with nan is nan. */
    private static boolean isNan(float x) {
        return !(Math.max(x, 0) >= 0);
    }
}

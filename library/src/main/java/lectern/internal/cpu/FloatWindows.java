package lectern.internal.cpu;

/** Windows over floats; those over double and long are derived from this text (see loops-per-type.xml). */
public final class FloatWindows implements Windows {
    @Override
    public void unfold(Object planes, int po, int count, Axis vertical, Axis horizontal, Object columns, int co) {
        float[] a = (float[]) planes;
        float[] r = (float[]) columns;
        int row = co;
        for (int p = 0; p < count; p++) {
            int plane = po + p * vertical.size() * horizontal.size();
            for (int i = 0; i < vertical.kernel(); i++) {
                for (int j = 0; j < horizontal.kernel(); j++) {
                    for (int v = 0; v < vertical.windows(); v++, row += horizontal.windows()) {
                        int y = vertical.at(v, i);
                        if (y < 0 || y >= vertical.size()) continue;
                        int line = plane + y * horizontal.size();
                        for (int h = 0; h < horizontal.windows(); h++) {
                            int x = horizontal.at(h, j);
                            if (x >= 0 && x < horizontal.size()) r[row + h] = a[line + x];
                        }
                    }
                }
            }
        }
    }

    @Override
    public void fold(Object columns, int co, int count, Axis vertical, Axis horizontal, Object planes, int po) {
        float[] a = (float[]) columns;
        float[] r = (float[]) planes;
        int row = co;
        for (int p = 0; p < count; p++) {
            int plane = po + p * vertical.size() * horizontal.size();
            for (int i = 0; i < vertical.kernel(); i++) {
                for (int j = 0; j < horizontal.kernel(); j++) {
                    for (int v = 0; v < vertical.windows(); v++, row += horizontal.windows()) {
                        int y = vertical.at(v, i);
                        if (y < 0 || y >= vertical.size()) continue;
                        int line = plane + y * horizontal.size();
                        for (int h = 0; h < horizontal.windows(); h++) {
                            int x = horizontal.at(h, j);
                            if (x >= 0 && x < horizontal.size()) r[line + x] += a[row + h];
                        }
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

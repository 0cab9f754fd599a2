package lectern.nn;

/** The borders of {@code torch.nn}. */
public abstract class BorderLayers extends InstanceLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected BorderLayers() {}

    /**
     * A border of zeros around signals.
     *
     * <p>Shapes: {@code [n, c, l]} or {@code [c, l]}. Example:
     * {@code nn.ZeroPad1d(1)} is {@code ZeroPad1d((1, 1))}.
     */
    public static class ZeroPad1d extends BorderLayer {
        /** As wide on all sides. */
        public ZeroPad1d(int padding) {
            super("constant", 0, all(1, padding));
        }

        /** So wide left and right. */
        public ZeroPad1d(int left, int right) {
            super("constant", 0, left, right);
        }

        @Override
        protected String extraRepr() {
            return widths();
        }
    }

    /** {@link ZeroPad1d#ZeroPad1d(int)}. */
    public static ZeroPad1d ZeroPad1d(int padding) {
        return new ZeroPad1d(padding);
    }

    /** {@link ZeroPad1d#ZeroPad1d(int, int)}. */
    public static ZeroPad1d ZeroPad1d(int left, int right) {
        return new ZeroPad1d(left, right);
    }

    /**
     * A border of zeros around images.
     *
     * <p>Shapes: {@code [n, c, h, w]} or {@code [c, h, w]}. Example:
     * {@code nn.ZeroPad2d(1)} is {@code ZeroPad2d((1, 1, 1, 1))}.
     */
    public static class ZeroPad2d extends BorderLayer {
        /** As wide on all sides. */
        public ZeroPad2d(int padding) {
            super("constant", 0, all(2, padding));
        }

        /** So wide left, right, above and below. */
        public ZeroPad2d(int left, int right, int top, int bottom) {
            super("constant", 0, left, right, top, bottom);
        }

        @Override
        protected String extraRepr() {
            return widths();
        }
    }

    /** {@link ZeroPad2d#ZeroPad2d(int)}. */
    public static ZeroPad2d ZeroPad2d(int padding) {
        return new ZeroPad2d(padding);
    }

    /** {@link ZeroPad2d#ZeroPad2d(int, int, int, int)}. */
    public static ZeroPad2d ZeroPad2d(int left, int right, int top, int bottom) {
        return new ZeroPad2d(left, right, top, bottom);
    }

    /**
     * A border of one number around signals.
     *
     * <p>Shapes: {@code [n, c, l]} or {@code [c, l]}. Example:
     * {@code nn.ConstantPad1d(1, 2.5)} is {@code ConstantPad1d(padding=(1, 1), value=2.5)}.
     */
    public static class ConstantPad1d extends BorderLayer {
        /** As wide on all sides. */
        public ConstantPad1d(int padding, double value) {
            super("constant", value, all(1, padding));
        }

        /** So wide left and right. */
        public ConstantPad1d(int left, int right, double value) {
            super("constant", value, left, right);
        }
    }

    /** {@link ConstantPad1d#ConstantPad1d(int, double)}. */
    public static ConstantPad1d ConstantPad1d(int padding, double value) {
        return new ConstantPad1d(padding, value);
    }

    /** {@link ConstantPad1d#ConstantPad1d(int, int, double)}. */
    public static ConstantPad1d ConstantPad1d(int left, int right, double value) {
        return new ConstantPad1d(left, right, value);
    }

    /**
     * A border of one number around images.
     *
     * <p>Shapes: {@code [n, c, h, w]} or {@code [c, h, w]}. Example:
     * {@code nn.ConstantPad2d(1, 2.5)} is {@code ConstantPad2d(padding=(1, 1, 1, 1), value=2.5)}.
     */
    public static class ConstantPad2d extends BorderLayer {
        /** As wide on all sides. */
        public ConstantPad2d(int padding, double value) {
            super("constant", value, all(2, padding));
        }

        /** So wide left, right, above and below. */
        public ConstantPad2d(int left, int right, int top, int bottom, double value) {
            super("constant", value, left, right, top, bottom);
        }
    }

    /** {@link ConstantPad2d#ConstantPad2d(int, double)}. */
    public static ConstantPad2d ConstantPad2d(int padding, double value) {
        return new ConstantPad2d(padding, value);
    }

    /** {@link ConstantPad2d#ConstantPad2d(int, int, int, int, double)}. */
    public static ConstantPad2d ConstantPad2d(int left, int right, int top, int bottom, double value) {
        return new ConstantPad2d(left, right, top, bottom, value);
    }

    /**
     * A border of what lies on the other side of the edge around signals.
     *
     * <p>Shapes: {@code [n, c, l]} or {@code [c, l]}. Example:
     * {@code nn.ReflectionPad1d(1)} is {@code ReflectionPad1d((1, 1))}.
     */
    public static class ReflectionPad1d extends BorderLayer {
        /** As wide on all sides. */
        public ReflectionPad1d(int padding) {
            super("reflect", 0, all(1, padding));
        }

        /** So wide left and right. */
        public ReflectionPad1d(int left, int right) {
            super("reflect", 0, left, right);
        }
    }

    /** {@link ReflectionPad1d#ReflectionPad1d(int)}. */
    public static ReflectionPad1d ReflectionPad1d(int padding) {
        return new ReflectionPad1d(padding);
    }

    /** {@link ReflectionPad1d#ReflectionPad1d(int, int)}. */
    public static ReflectionPad1d ReflectionPad1d(int left, int right) {
        return new ReflectionPad1d(left, right);
    }

    /**
     * A border of what lies on the other side of the edge around images.
     *
     * <p>Shapes: {@code [n, c, h, w]} or {@code [c, h, w]}. Example:
     * {@code nn.ReflectionPad2d(1)} is {@code ReflectionPad2d((1, 1, 1, 1))}.
     */
    public static class ReflectionPad2d extends BorderLayer {
        /** As wide on all sides. */
        public ReflectionPad2d(int padding) {
            super("reflect", 0, all(2, padding));
        }

        /** So wide left, right, above and below. */
        public ReflectionPad2d(int left, int right, int top, int bottom) {
            super("reflect", 0, left, right, top, bottom);
        }
    }

    /** {@link ReflectionPad2d#ReflectionPad2d(int)}. */
    public static ReflectionPad2d ReflectionPad2d(int padding) {
        return new ReflectionPad2d(padding);
    }

    /** {@link ReflectionPad2d#ReflectionPad2d(int, int, int, int)}. */
    public static ReflectionPad2d ReflectionPad2d(int left, int right, int top, int bottom) {
        return new ReflectionPad2d(left, right, top, bottom);
    }

    /**
     * A border of the edge's own values around signals.
     *
     * <p>Shapes: {@code [n, c, l]} or {@code [c, l]}. Example:
     * {@code nn.ReplicationPad1d(1)} is {@code ReplicationPad1d((1, 1))}.
     */
    public static class ReplicationPad1d extends BorderLayer {
        /** As wide on all sides. */
        public ReplicationPad1d(int padding) {
            super("replicate", 0, all(1, padding));
        }

        /** So wide left and right. */
        public ReplicationPad1d(int left, int right) {
            super("replicate", 0, left, right);
        }
    }

    /** {@link ReplicationPad1d#ReplicationPad1d(int)}. */
    public static ReplicationPad1d ReplicationPad1d(int padding) {
        return new ReplicationPad1d(padding);
    }

    /** {@link ReplicationPad1d#ReplicationPad1d(int, int)}. */
    public static ReplicationPad1d ReplicationPad1d(int left, int right) {
        return new ReplicationPad1d(left, right);
    }

    /**
     * A border of the edge's own values around images.
     *
     * <p>Shapes: {@code [n, c, h, w]} or {@code [c, h, w]}. Example:
     * {@code nn.ReplicationPad2d(1)} is {@code ReplicationPad2d((1, 1, 1, 1))}.
     */
    public static class ReplicationPad2d extends BorderLayer {
        /** As wide on all sides. */
        public ReplicationPad2d(int padding) {
            super("replicate", 0, all(2, padding));
        }

        /** So wide left, right, above and below. */
        public ReplicationPad2d(int left, int right, int top, int bottom) {
            super("replicate", 0, left, right, top, bottom);
        }
    }

    /** {@link ReplicationPad2d#ReplicationPad2d(int)}. */
    public static ReplicationPad2d ReplicationPad2d(int padding) {
        return new ReplicationPad2d(padding);
    }

    /** {@link ReplicationPad2d#ReplicationPad2d(int, int, int, int)}. */
    public static ReplicationPad2d ReplicationPad2d(int left, int right, int top, int bottom) {
        return new ReplicationPad2d(left, right, top, bottom);
    }
}

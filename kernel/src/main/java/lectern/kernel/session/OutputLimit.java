package lectern.kernel.session;

import lectern.display.MimeBundle;

/**
 * How much a session's cells may each put out: a client that keeps everything is drowned by a cell that prints for ever, and
 * misses the cell's end.
 *
 * @param chars of text, and of what shown values are sent as
 */
public record OutputLimit(long chars) {
    static final OutputLimit NONE = new OutputLimit(Long.MAX_VALUE);

    /** What a message costs its client beside its content, in chars; text comes in many small ones. */
    private static final int TEXT = 100;

    private static final int VALUE = 1_000;

    /** The output of one cell of a session, which says where it is cut and takes no more. */
    public static CellOutput limited(Session session, CellOutput output) {
        OutputLimit limit = session.context().get(OutputLimit.class, () -> NONE);
        return limit.equals(NONE) ? output : new Limited(output, limit.chars);
    }

    private static final class Limited extends ForwardedOutput {
        private final long limit;
        private long used;

        Limited(CellOutput output, long limit) {
            super(output);
            this.limit = limit;
        }

        private synchronized boolean takes(long chars) {
            if (used > limit) {
                return false;
            }
            used += chars;
            if (used > limit) {
                super.stdout(
                        "\n... cut here: a cell of a graded notebook may put out %,d characters\n".formatted(limit));
            }
            return used <= limit;
        }

        private boolean takes(MimeBundle bundle) {
            return takes(VALUE
                    + bundle.data().values().stream()
                            .mapToLong(content -> content.toString().length())
                            .sum());
        }

        @Override
        public void stdout(String text) {
            if (takes(TEXT + text.length())) {
                super.stdout(text);
            }
        }

        @Override
        public void stderr(String text) {
            if (takes(TEXT + text.length())) {
                super.stderr(text);
            }
        }

        @Override
        public void display(MimeBundle bundle) {
            if (takes(bundle)) {
                super.display(bundle);
            }
        }

        @Override
        public void display(MimeBundle bundle, String id) {
            if (takes(bundle)) {
                super.display(bundle, id);
            }
        }

        @Override
        public void update(MimeBundle bundle, String id) {
            if (takes(bundle)) {
                super.update(bundle, id);
            }
        }

        @Override
        public void page(MimeBundle bundle) {
            if (takes(bundle)) {
                super.page(bundle);
            }
        }

        @Override
        public void clear(boolean wait) {
            if (takes(VALUE)) {
                super.clear(wait);
            }
        }
    }
}

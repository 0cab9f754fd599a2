package lectern.kernel.session;

import lectern.display.MimeBundle;

/** One thing that a cell has shown. */
sealed interface Shown {
    /** Hands it to the front end. */
    void deliverTo(CellOutput output);

    /** Text printed without a break to one of the streams. */
    record Text(Channel channel, StringBuilder text) implements Shown {
        @Override
        public void deliverTo(CellOutput output) {
            switch (channel) {
                case STDOUT -> output.stdout(text.toString());
                case STDERR -> output.stderr(text.toString());
            }
        }

        /** Whether the second half of a surrogate pair may follow. */
        boolean endsWithinCharacter() {
            return text.length() > 1 && Character.isHighSurrogate(text.charAt(text.length() - 1));
        }

        /** Takes the last char away from this text. */
        Text cutLast() {
            int last = text.length() - 1;
            var rest = new Text(channel, new StringBuilder(text.substring(last)));
            text.setLength(last);
            return rest;
        }
    }

    /** A value. */
    record Value(MimeBundle bundle) implements Shown {
        @Override
        public void deliverTo(CellOutput output) {
            output.display(bundle);
        }
    }

    /** An empty page; perhaps not before the next output. */
    record Cleared(boolean withNext) implements Shown {
        @Override
        public void deliverTo(CellOutput output) {
            output.clear(withNext);
        }
    }

    /** The streams of text. */
    enum Channel {
        STDOUT,
        STDERR
    }
}

package lectern.kernel.session;

import lectern.display.Context;

/** What a session's cells print to standard output, for those who check it; imported statically into every session. */
public final class PrintedText {
    /** Code that prints, and may throw. */
    @FunctionalInterface
    public interface Code<E extends Throwable> {
        /** Prints. */
        void run() throws E;
    }

    private volatile String lastOutput = "";

    /** The text that the cell before this one has printed. */
    public static String lastOutput() {
        return Context.current().get(PrintedText.class, PrintedText::new).lastOutput;
    }

    /** The text that code prints, which is not shown: {@code printed(() -> greet("you"))}. */
    public static <E extends Throwable> String printed(Code<E> code) throws E {
        Streams streams = Context.current().get(Streams.class, () -> {
            throw new IllegalStateException("printed: works only in a notebook's cell");
        });
        TextBuffer text = new TextBuffer();
        var before = streams.out();
        streams.setOut(text);
        try {
            code.run();
        } finally {
            streams.setOut(before);
        }
        return text.toString();
    }

    /** The output of a cell that begins, from which the text is kept. */
    Cell cell(CellOutput output) {
        return new Cell(output);
    }

    /** Passes a cell's output on, and keeps what it prints. */
    final class Cell extends ForwardedOutput {
        private final TextBuffer text = new TextBuffer();

        private Cell(CellOutput output) {
            super(output);
        }

        /** The cell has ended. */
        void end() {
            lastOutput = text.toString();
        }

        @Override
        public void stdout(String printed) {
            text.text(printed);
            super.stdout(printed);
        }
    }
}

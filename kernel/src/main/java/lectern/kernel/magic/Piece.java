package lectern.kernel.magic;

/** A stretch of a cell. */
sealed interface Piece {
    int start();

    int end();

    /** Java. */
    record Java(int start, int end) implements Piece {}

    /** A line with a magic: {@code %name arguments}. */
    record Line(int start, int end, Span name, Span arguments) implements Piece {}

    /** A whole cell of a magic: {@code %%name arguments}, and the body from the next line on. */
    record Whole(int start, int end, Span name, Span arguments, Span body) implements Piece {}

    /** A command of the system's shell: {@code !command}. */
    record Command(int start, int end, Span command) implements Piece {}

    /** A question for help: {@code ?name} or {@code name?}. */
    record Question(int start, int end, Span name) implements Piece {}

    /** From {@code start} up to {@code end} of a cell's text. */
    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }

        boolean contains(int position) {
            return start <= position && position <= end;
        }
    }
}

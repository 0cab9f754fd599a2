package lectern.kernel.session;

/**
 * A cell's own text, as the student wrote it.
 *
 * @param title how frames and messages call it
 */
record Cell(String title, String text) {
    /** The number of what is evaluated but is no cell. */
    static final int UNCOUNTED = 0;

    /** @param number the execution count, from 1 */
    Cell(int number, String text) {
        this(number == UNCOUNTED ? "Expression" : "Cell In[" + number + "]", text);
    }

    /** The line, from 1, that holds a position. */
    int line(int position) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** The column, from 1, of a position in its line. */
    int column(int position) {
        return position - text.lastIndexOf('\n', position - 1);
    }

    /** The text of the line that holds a position. */
    String lineAt(int position) {
        int end = text.indexOf('\n', position);
        return text.substring(text.lastIndexOf('\n', position - 1) + 1, end < 0 ? text.length() : end)
                .stripTrailing();
    }

    /** The text of a line counted from 1, or an empty string where there is none. */
    String lineText(int line) {
        return line < 1 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
    }
}

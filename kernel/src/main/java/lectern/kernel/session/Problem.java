package lectern.kernel.session;

/**
 * One thing that the compiler refuses, at its place in the cell's own text.
 *
 * @param message the compiler's message, its first line the most useful one
 * @param line line in the cell, from 1
 * @param column column in that line, from 1
 * @param length how many characters of the line are meant, at least 1
 * @param source the text of that line
 * @param hint what to do about it, or an empty string
 */
public record Problem(String message, int line, int column, int length, String source, String hint) {}

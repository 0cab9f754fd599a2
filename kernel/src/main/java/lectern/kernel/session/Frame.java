package lectern.kernel.session;

/**
 * One frame of a student's stack trace.
 *
 * @param where "Cell In[3]" for a cell, otherwise the class
 * @param method the method, or an empty string for a cell's own statements
 * @param line line in the cell or file, from 1; 0 where unknown
 * @param source the text of that line of the cell, or an empty string
 */
public record Frame(String where, String method, int line, String source) {}

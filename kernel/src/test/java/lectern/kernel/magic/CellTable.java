package lectern.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells and what they give, from a text: a blank line between rows, each a cell and then what is expected of it.
 *
 * <pre>
 * &lt;- [1, 2]          the result's text
 * &lt;-                 no result
 * &lt;! bad operand     part of the error's text
 * &lt;? eq(             part of the hint
 * &lt;~ tensor.*        a pattern that the result's text matches
 * &lt;: hello           part of what is printed or shown
 * </pre>
 */
record CellTable(String name, List<Row> rows) {
    /** One cell; {@code line} is where it stands in its file. */
    record Row(int line, String cell, List<Expectation> expectations) {}

    /** What is expected; several lines of one kind are one text of several lines. */
    record Expectation(char kind, String text) {}

    static CellTable read(String name) {
        String resource = "cells/" + name + ".txt";
        try (InputStream file = CellTable.class.getResourceAsStream(resource)) {
            return new CellTable(name, rows(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static List<Row> rows(String... lines) {
        List<Row> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (int i = 0; i <= lines.length; i++) {
            if (i < lines.length && !lines[i].isEmpty()) {
                row.add(lines[i]);
            } else if (!row.isEmpty()) {
                if (!row.get(0).startsWith("##")) {
                    rows.add(row(i - row.size() + 1, row));
                }
                row = new ArrayList<>();
            }
        }
        return rows;
    }

    private static Row row(int line, List<String> lines) {
        StringBuilder cell = new StringBuilder();
        List<Expectation> expectations = new ArrayList<>();
        for (String text : lines) {
            if (!text.matches("<[-!?~:](?: .*|)")) {
                // An empty line of a cell is written as one dot.
                cell.append(cell.length() == 0 ? "" : "\n").append(text.equals(".") ? "" : text);
                continue;
            }
            char kind = text.charAt(1);
            String expected = text.length() > 3 ? text.substring(3) : "";
            int last = expectations.size() - 1;
            if (kind == '-' && last >= 0 && expectations.get(last).kind() == kind) {
                expectations.set(
                        last, new Expectation(kind, expectations.get(last).text() + "\n" + expected));
            } else {
                expectations.add(new Expectation(kind, expected));
            }
        }
        if (expectations.isEmpty()) {
            throw new IllegalArgumentException("line " + line + " has a cell without an expectation: " + cell);
        }
        return new Row(line, cell.toString(), expectations);
    }
}

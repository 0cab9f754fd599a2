package lectern.plot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns by name: a map of columns, or rows that are records or maps. */
final class Table {
    private final String call;
    private final Map<String, Object> columns;

    private Table(String call, Map<String, Object> columns) {
        this.call = call;
        this.columns = columns;
    }

    static Table of(String call, Object data) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((name, column) -> columns.put(String.valueOf(name), column));
        } else {
            List<Object> rows = data == null ? List.of() : Values.elements(call + ": data", data);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(call + ": data has no rows; there is nothing to draw");
            }
            for (int i = 0; i < rows.size(); i++) {
                add(call, rows.get(i), i, columns);
            }
        }
        return new Table(call, columns);
    }

    private static void add(String call, Object row, int index, Map<String, Object> columns) {
        Map<String, Object> cells = cells(call, row, index);
        if (index > 0 && !cells.keySet().equals(columns.keySet())) {
            throw new IllegalArgumentException(call + ": row " + index + " of data has the columns " + cells.keySet()
                    + ", the rows before have " + columns.keySet());
        }
        cells.forEach((name, value) -> {
            @SuppressWarnings("unchecked") // all columns of rows are made here
            List<Object> column = (List<Object>) columns.computeIfAbsent(name, key -> new ArrayList<>());
            column.add(value);
        });
    }

    private static Map<String, Object> cells(String call, Object row, int index) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((name, value) -> cells.put(String.valueOf(name), value));
        } else if (row instanceof Record) {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                cells.put(component.getName(), value(component, row));
            }
        } else {
            throw new IllegalArgumentException(
                    call + ": data must be a map of columns, or a list of records or maps; row " + index + " is "
                            + (row == null ? "null" : "a " + row.getClass().getSimpleName() + ": " + row));
        }
        return cells;
    }

    private static Object value(RecordComponent component, Object row) {
        try {
            // A record that a cell declares is not visible to this package otherwise.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("data: cannot read " + component.getName() + " of " + row, e);
        }
    }

    /**
     * A column by name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that are there
     */
    Column column(String role, String name) {
        if (!columns.containsKey(name)) {
            throw new IllegalArgumentException(call + ": " + role + " names the column \"" + name
                    + "\", which data does not have; its columns are " + String.join(", ", columns.keySet()));
        }
        return new Column(name, columns.get(name));
    }
}

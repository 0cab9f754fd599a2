package lectern.plot;

import java.util.Optional;
import java.util.function.Function;
import lectern.plot.SeabornKeywords.Ax;
import lectern.plot.SeabornKeywords.Data;
import lectern.plot.SeabornKeywords.X;
import lectern.plot.SeabornKeywords.Y;

/** The columns of one call of seaborn, given as values or as names of columns of its data. */
final class Columns {
    private final String call;
    private final Options options;
    private final Optional<Table> table;
    private Optional<Object> x;
    private Optional<Object> y;

    Columns(String call, Object... keywords) {
        this.call = call;
        this.options = new Options(call, keywords);
        this.table = options.get(Data.class, data -> Table.of(call, data.table()));
        this.x = options.get(X.class, X::values);
        this.y = options.get(Y.class, Y::values);
    }

    /** These with an x that came without a keyword. */
    Columns x(Object values) {
        x = Optional.of(Values.present(call + ": x", values));
        return this;
    }

    /** These with a y that came without a keyword. */
    Columns y(Object values) {
        y = Optional.of(Values.present(call + ": y", values));
        return this;
    }

    String call() {
        return call;
    }

    Options options() {
        return options;
    }

    /** The axes to draw into: those of the keyword, or the current ones. */
    Axes axes() {
        return options.get(Ax.class, Ax::axes).orElseGet(Pyplot::gca);
    }

    Optional<Column> x() {
        return x.map(values -> column("x", values));
    }

    Optional<Column> y() {
        return y.map(values -> column("y", values));
    }

    /** The column that a keyword gives. */
    <K> Optional<Column> column(String role, Class<K> keyword, Function<K, Object> values) {
        return options.<K, Object>get(keyword, values).map(given -> column(role, given));
    }

    private Column column(String role, Object values) {
        if (!(values instanceof CharSequence name)) {
            return new Column("", values);
        }
        return table.orElseThrow(() -> new IllegalArgumentException(
                        call + ": " + role + " names the column \"" + name + "\", but there is no data(...)"))
                .column(role, name.toString());
    }

    /** The points of x and y, or of y over 0, 1, 2... */
    Rows rows() {
        Column up = y().orElseThrow(() -> missing("y"));
        return x().map(across -> Rows.of(call, across.values(), up.values()))
                .orElseGet(() -> Rows.of(call, up.values()));
    }

    /** The points of x and y, neither of which may be missing. */
    Rows points() {
        Column across = x().orElseThrow(() -> missing("x"));
        Column up = y().orElseThrow(() -> missing("y"));
        return Rows.of(call, across.values(), up.values());
    }

    /** The one column of numbers that a distribution is drawn of. */
    Column only() {
        if (y().isPresent()) {
            throw new IllegalArgumentException(call + ": draws the distribution of x alone; leave y out");
        }
        return x().orElseThrow(() -> missing("x"));
    }

    IllegalArgumentException missing(String role) {
        return new IllegalArgumentException(
                call + ": " + role + " is missing; give its values, or data(...) with " + role + "(\"column\")");
    }

    /** Labels axes that have no label yet with the names of their columns. */
    void label(Axes axes, String xName, String yName) {
        if (axes.xAxis().label().isEmpty()) {
            axes.setXlabel(xName);
        }
        if (axes.yAxis().label().isEmpty()) {
            axes.setYlabel(yName);
        }
    }

    /** {@link #label(Axes, String, String)} with the names of x and y. */
    void label(Axes axes) {
        label(axes, x().map(Column::name).orElse(""), y().map(Column::name).orElse(""));
    }
}

package lectern;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's tuple: an unmodifiable list that prints as {@code (1, 2)}. */
public final class Tuple extends AbstractList<Object> implements RandomAccess {
    private final Object[] items;

    Tuple(Object... items) {
        this.items = items.clone();
    }

    @Override
    public Object get(int i) {
        return items[i < 0 ? i + items.length : i];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public String toString() {
        return PythonText.joined(this, "(", items.length == 1 ? ",)" : ")");
    }
}

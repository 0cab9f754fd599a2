package lectern.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The magics of a session, by name. */
final class MagicTable {
    private final Map<String, Magic> rows = new TreeMap<>();

    /** Adds magics; a later one replaces an earlier one of its name. */
    synchronized void add(Collection<Magic> magics) {
        magics.forEach(magic -> rows.put(magic.name(), magic));
    }

    /** Adds what the jars of a class loader provide. */
    void addProvided(ClassLoader loader) {
        ServiceLoader.load(MagicProvider.class, loader).forEach(provider -> add(provider.magics()));
    }

    synchronized Optional<Magic> find(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    synchronized List<Magic> all() {
        return List.copyOf(rows.values());
    }

    /** What to do about a name that is none: the nearest one, or where to find them all. */
    String hint(String name) {
        return all().stream()
                .min(Comparator.comparingInt(magic -> distance(name, magic.name())))
                .filter(magic -> distance(name, magic.name()) <= Math.min(2, name.length() - 1))
                .map(magic -> (magic.name().equals(name) ? "write " : "did you mean ") + magic.usage())
                .orElse("%lsmagic lists them all");
    }

    /** How many letters to insert, drop or change to make one word of the other (Levenshtein's distance). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

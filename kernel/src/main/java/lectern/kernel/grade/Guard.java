package lectern.kernel.grade;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sees to it, while a submission runs, that tests find their helpers as the instructor has written them. */
final class Guard {
    private final Helpers helpers;
    private final GradingKernel kernel;
    private final Map<String, GradedCell> byTitle = new HashMap<>();
    /** Names to the source of the locked cell that has declared them. */
    private final Map<String, String> locked = new LinkedHashMap<>();

    private final Set<String> redeclared = new TreeSet<>();

    Guard(Helpers helpers, GradingKernel kernel) {
        this.helpers = helpers;
        this.kernel = kernel;
    }

    /** Takes note of what a cell has declared. */
    void after(GradedCell cell, CellOutcome outcome) throws KernelDied {
        String title = "Cell In[" + outcome.executionCount() + "]";
        byTitle.put(title, cell);
        if (cell.isLocked()) {
            kernel.declarers().forEach((name, titles) -> {
                if (titles.contains(title)) {
                    locked.put(name, cell.cell().source());
                }
            });
        }
    }

    /** Takes away what the student's cells have put in place of the helpers. */
    void beforeTest() throws KernelDied {
        Set<String> names = new LinkedHashSet<>();
        kernel.declarers().forEach((name, titles) -> {
            if (titles.stream().anyMatch(this::isStudents) && helpers.isProtected(name, locked.keySet())) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            return;
        }
        redeclared.addAll(names);
        kernel.forget(names);
        Set<String> again = new LinkedHashSet<>(locked.values());
        again.retainAll(
                names.stream().filter(locked::containsKey).map(locked::get).toList());
        for (String source : again) {
            kernel.runAgain(source);
        }
    }

    private boolean isStudents(String title) {
        return byTitle.containsKey(title) && !byTitle.get(title).isLocked();
    }

    /** The names that were declared anew in vain. */
    Set<String> redeclared() {
        return redeclared;
    }
}

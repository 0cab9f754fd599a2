package lectern.kernel.grade;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.kernel.notebook.NotebookCell;
import lectern.kernel.session.SessionOptions;

/**
 * The names that tests rely on: what every session imports, and what locked cells declare. A student who declares one of
 * them anew shall not change what a test does; the student's own code goes on with it.
 */
final class Helpers {
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_$][\\w$]*");

    private final String solutions;
    private final Set<String> imported;

    /** @param overlay the instructor's cells: what the reference solution declares is the student's to declare */
    Helpers(Overlay overlay) {
        solutions = text(overlay, false);
        Set<String> used = new HashSet<>();
        Matcher names = NAME.matcher(text(overlay, true));
        while (names.find()) {
            used.add(names.group());
        }
        imported = importedNames().filter(used::contains).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a name keeps its meaning in tests, whatever the student declares.
     *
     * @param locked the names that locked cells have declared
     */
    boolean isProtected(String name, Set<String> locked) {
        return (imported.contains(name) || locked.contains(name)) && !declares(solutions, name);
    }

    private static String text(Overlay overlay, boolean locked) {
        return overlay.tags().stream()
                .filter(tag -> tag.locked() == locked)
                .map(overlay::source)
                .filter(cell -> cell.type().equals("code"))
                .map(NotebookCell::source)
                .collect(Collectors.joining("\n"));
    }

    /** Whether a method or a class of that name is declared, as far as the look of it tells. */
    private static boolean declares(String code, String name) {
        String quoted = Pattern.quote(name);
        return Pattern.compile("\\b(?:class|interface|record|enum)\\s+" + quoted + "\\b|[\\w>\\]]\\s+" + quoted
                        + "\\s*\\([^;{}]*\\)[^;{}]*\\{")
                .matcher(code)
                .find();
    }

    private static Stream<String> importedNames() {
        return SessionOptions.standard().imports().stream().flatMap(line -> {
            if (!line.startsWith("static ")) {
                return line.endsWith(".*") ? Stream.empty() : Stream.of(line.substring(line.lastIndexOf('.') + 1));
            }
            return members(line.substring("static ".length(), line.lastIndexOf('.')));
        });
    }

    private static Stream<String> members(String owner) {
        try {
            Class<?> type = Class.forName(owner, false, Helpers.class.getClassLoader());
            Stream<Member> members = Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()));
            return Stream.concat(
                    members.filter(member -> Modifier.isStatic(member.getModifiers()))
                            .map(Member::getName),
                    Arrays.stream(type.getClasses()).map(Class::getSimpleName));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a session imports " + owner + ", which is not there", e);
        }
    }
}

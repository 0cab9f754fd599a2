package lectern.kernel.magic;

import java.util.List;
import java.util.stream.Collectors;
import lectern.kernel.session.Problem;

/** What a compiler has against text that is not the cell's own, in words. */
final class Refusals {
    private Refusals() {}

    /** One paragraph per problem: where, the line, and what is wrong. */
    static String text(String file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> "%s, line %d: %s%n    %s%s"
                        .formatted(
                                file,
                                problem.line(),
                                problem.message(),
                                problem.source().strip(),
                                problem.hint().isEmpty() ? "" : "%nHint: ".formatted() + problem.hint()))
                .collect(Collectors.joining("\n"));
    }
}

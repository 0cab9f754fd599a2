package lectern.kernel.display;

import java.util.ArrayList;
import java.util.List;
import lectern.kernel.session.Problem;

/** One refusal of the compiler: the place, the line with a caret under the column, the message and what to do. */
final class ProblemText {
    private static final String INDENT = "    ";

    private ProblemText() {}

    static List<String> lines(Problem problem, int cell, Palette palette) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.place("Cell In[" + cell + "], line " + problem.line()));
        lines.add(INDENT + problem.source());
        lines.add(INDENT + blanks(problem) + palette.failure(carets(problem)));
        List<String> message = problem.message().lines().toList();
        for (int i = 0; i < message.size(); i++) {
            lines.add(i == 0 ? palette.failure("CompileError") + ": " + message.get(i) : message.get(i));
        }
        problem.hint().lines().map(hint -> palette.hint("Hint: " + hint)).forEach(lines::add);
        return lines;
    }

    /** As wide as the text before the problem; tabs stay tabs, whatever their width on the student's screen. */
    private static String blanks(Problem problem) {
        String before = problem.source().substring(0, start(problem));
        return before.replaceAll("[^\t]", " ");
    }

    private static String carets(Problem problem) {
        int onThisLine = Math.max(1, problem.source().length() - start(problem));
        return "^".repeat(Math.max(1, Math.min(problem.length(), onThisLine)));
    }

    private static int start(Problem problem) {
        return Math.max(0, Math.min(problem.column() - 1, problem.source().length()));
    }
}

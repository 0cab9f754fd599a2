package lectern.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.lang.model.element.Name;

/** Has javac look at unfinished code, to tell what a name at the cursor may mean. */
final class CursorAnalysis {
    /** What is found out at the place of the name. */
    interface Question<T> {
        /**
         * Asks javac.
         *
         * @param name the tree whose last name stands for the one at the cursor
         * @return empty where the place makes no sense as it was read
         */
        Optional<T> ask(JavacTask task, TreePath name);
    }

    /** The beginning of a method or type, in which statements before it are not seen. */
    private static final Pattern MEMBER = Pattern.compile(
            "^\\s*(?!(?:return|new|else|throw|assert|yield)\\b)(?:[\\w@.<>\\[\\],?&]+\\s+)+(?:\\w+\\s*\\([^()]*\\)[\\w\\s.,]*\\{|(?<=class |interface |enum |record )\\w)");

    private static final String NAME = "cursor$";
    private static final String CLASS = CellClasses.OWN_PREFIX + "cursor";

    private final CellSplitter splitter;
    private final Supplier<Javac> javac;
    private final Scope scope;
    private final OperatorRewriter operators;

    /** @param javac one that goes on after errors, asked for when it is needed */
    CursorAnalysis(CellSplitter splitter, Supplier<Javac> javac, Scope scope, OperatorRewriter operators) {
        this.splitter = splitter;
        this.javac = javac;
        this.scope = scope;
        this.operators = operators;
    }

    /** Asks about the name that follows a text. What comes after it does not count: often it is not finished. */
    <T> Optional<T> ask(String before, Question<T> question) {
        Cell cell = new Cell(Cell.UNCOUNTED, before);
        CellSplitter.Unfinished unfinished = splitter.splitUnfinished(cell);
        boolean isMember = MEMBER.matcher(before.substring(unfinished.start())).find();
        Optional<T> answer = ask(source(cell, unfinished, isMember), question);
        return answer.isPresent() ? answer : ask(source(cell, unfinished, !isMember), question);
    }

    /** The parts before as what they are, and the unfinished one as a statement or as a method or type. */
    private MappedText source(Cell cell, CellSplitter.Unfinished unfinished, boolean asMember) {
        MappedText.Builder source =
                new MappedText.Builder().add(scope.headerOfAll()).add("class " + CLASS + " {\n");
        for (Part part : unfinished.before()) {
            if (part.isMember()) {
                source.add(part.asMember()).add("\n");
            }
        }
        source.add(asMember ? "static " : "static void body$() throws java.lang.Throwable {\n");
        for (Part part : unfinished.before()) {
            if (!asMember && part.kind() == Part.Kind.VARIABLE) {
                source.add(part.statement()).add("\n");
            }
        }
        return source.add(cell.text(), unfinished.start(), cell.text().length())
                .add(NAME + (asMember ? "\n;}" : "\n;}}"))
                .build();
    }

    private <T> Optional<T> ask(MappedText source, Question<T> question) {
        Attempt<T> attempt = attempt(source, question);
        while (attempt.mended().isPresent()) {
            attempt = attempt(attempt.mended().get(), question);
        }
        return attempt.answer();
    }

    private record Attempt<T>(Optional<T> answer, Optional<MappedText> mended) {}

    private <T> Attempt<T> attempt(MappedText source, Question<T> question) {
        return javac.get().run(List.of(source.toString()), task -> {
            CompilationUnitTree unit = task.javac().parse().iterator().next();
            task.javac().analyze();
            Optional<MappedText> mended = operators.rewrite(task, task.errors(), unit, source);
            Optional<TreePath> name = mended.isPresent() ? Optional.empty() : find(unit);
            return new Attempt<>(name.flatMap(path -> question.ask(task.javac(), path)), mended);
        });
    }

    private static Optional<TreePath> find(CompilationUnitTree unit) {
        TreePathScanner<TreePath, Void> finder = new TreePathScanner<>() {
            @Override
            public TreePath visitIdentifier(IdentifierTree tree, Void nothing) {
                return found(tree.getName(), super.visitIdentifier(tree, null));
            }

            @Override
            public TreePath visitMemberSelect(MemberSelectTree tree, Void nothing) {
                return found(tree.getIdentifier(), super.visitMemberSelect(tree, null));
            }

            @Override
            public TreePath visitMemberReference(MemberReferenceTree tree, Void nothing) {
                return found(tree.getName(), super.visitMemberReference(tree, null));
            }

            @Override
            public TreePath visitErroneous(ErroneousTree tree, Void nothing) {
                return scan(tree.getErrorTrees(), null); // a bare name is no statement
            }

            @Override
            public TreePath reduce(TreePath later, TreePath earlier) {
                return earlier != null ? earlier : later;
            }

            private TreePath found(Name name, TreePath inside) {
                return name.contentEquals(NAME) ? getCurrentPath() : inside;
            }
        };
        return Optional.ofNullable(finder.scan(unit, null));
    }
}

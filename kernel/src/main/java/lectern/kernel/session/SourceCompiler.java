package lectern.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles sources of our own making, with operators rewritten where javac refuses them. */
final class SourceCompiler {
    /**
     * What came of sources.
     *
     * @param sources as they were compiled in the end
     * @param errors positions are in these; without any there are classes
     * @param answer what was asked of the first source, where there are no errors
     */
    record Compiled<T>(
            List<MappedText> sources, List<Javac.Note> errors, Map<String, byte[]> classes, Optional<T> answer) {
        boolean isFine() {
            return errors.isEmpty();
        }

        /** What javac has against one of the sources. */
        List<Javac.Note> errors(int source) {
            return errors.stream().filter(note -> note.source() == source).toList();
        }
    }

    /** Something asked of an analysed source. */
    interface Question<T> {
        T ask(Javac.Task task, CompilationUnitTree unit);
    }

    private final Javac javac;
    private final OperatorRewriter operators;

    SourceCompiler(Javac javac, OperatorRewriter operators) {
        this.javac = javac;
        this.operators = operators;
    }

    Compiled<Void> compile(List<MappedText> sources) {
        return compile(sources, (task, unit) -> null);
    }

    /** Compiles sources together and asks something of the first. */
    <T> Compiled<T> compile(List<MappedText> sources, Question<T> question) {
        List<MappedText> texts = sources;
        while (true) {
            Round<T> round = round(texts, question);
            if (round.mended().isEmpty()) {
                return round.compiled();
            }
            texts = round.mended().get();
        }
    }

    private record Round<T>(Compiled<T> compiled, Optional<List<MappedText>> mended) {}

    private <T> Round<T> round(List<MappedText> sources, Question<T> question) {
        return javac.run(sources.stream().map(MappedText::toString).toList(), task -> {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.javac().parse().forEach(units::add);
            task.javac().analyze();
            if (task.errors().isEmpty()) {
                T answer = question.ask(task, units.get(0)); // Before code is generated: that takes the trees apart.
                task.javac().generate();
                return new Round<>(
                        new Compiled<>(sources, task.errors(), task.classes(), Optional.ofNullable(answer)),
                        Optional.empty());
            }
            Compiled<T> refused = new Compiled<>(sources, task.errors(), Map.of(), Optional.empty());
            return new Round<>(refused, mend(task, units, refused));
        });
    }

    /** The sources with refused operators rewritten, or empty where there is none to rewrite. */
    private Optional<List<MappedText>> mend(Javac.Task task, List<CompilationUnitTree> units, Compiled<?> refused) {
        List<MappedText> mended = new ArrayList<>(refused.sources());
        boolean changed = false;
        for (int i = 0; i < mended.size(); i++) {
            Optional<MappedText> rewritten = operators.rewrite(task, refused.errors(i), units.get(i), mended.get(i));
            if (rewritten.isPresent()) {
                mended.set(i, rewritten.get());
                changed = true;
            }
        }
        return changed ? Optional.of(mended) : Optional.empty();
    }
}

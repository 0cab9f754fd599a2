package lectern.kernel.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.kernel.session.DeclarationCompiler.Candidate;

/**
 * Declares methods, types and imports together with what that touches: what uses something of which the class is
 * replaced, and what could not be used for want of a name.
 */
final class Settlement {
    private final Declarations declarations;
    private final DeclarationCompiler compiler;
    private final List<Candidate> fresh;
    private final Map<String, Candidate> group = new LinkedHashMap<>();
    private final Map<String, Declaration> unusable = new LinkedHashMap<>();
    /** The classes of all that is compiled again, which nothing compiled now may see. */
    private final Set<String> hidden = new HashSet<>();
    /** Those among them that what uses them cannot go on with. */
    private final Set<String> replaced = new HashSet<>();

    /** @param fresh declared by the cell that runs */
    Settlement(Declarations declarations, DeclarationCompiler compiler, List<Candidate> fresh) {
        this.declarations = declarations;
        this.compiler = compiler;
        this.fresh = fresh;
        fresh.forEach(this::add);
    }

    /** Takes in what was not usable for want of these names. */
    Settlement withThoseWaitingFor(Set<String> names) {
        return with(declarations.waitingFor(names));
    }

    /** Takes in all that was not usable. */
    Settlement withAllWaiting() {
        return with(declarations.unusable());
    }

    /** Takes in others. */
    Settlement with(List<Declaration> others) {
        others.forEach(this::add);
        return this;
    }

    private void add(Declaration old) {
        if (old.part().kind() != Part.Kind.VARIABLE || old.hasType()) {
            add(new Candidate(old.cell(), old.part()));
        }
    }

    private void add(Candidate candidate) {
        String key = candidate.part().key();
        if (!unusable.containsKey(key) && group.putIfAbsent(key, candidate) == null) {
            declarations.replacedBy(candidate.part()).ifPresent(old -> {
                hidden.add(old.owner());
                if (old.part().kind() != Part.Kind.METHOD) {
                    replaced.add(old.owner());
                }
            });
        }
    }

    /**
     * Declares them all.
     *
     * @return one of the fresh that is wrong whatever may be declared later; then nothing has been declared
     */
    Optional<Declaration> settle() {
        while (true) {
            grow();
            if (group.isEmpty() && unusable.isEmpty()) {
                return Optional.empty();
            }
            DeclarationCompiler.Compiled compiled = compiler.compile(List.copyOf(group.values()), hidden);
            List<Declaration> failed = compiled.declarations().stream()
                    .filter(declaration -> !declaration.isUsable())
                    .toList();
            for (Declaration one : failed) {
                boolean isFresh = fresh.contains(group.remove(one.part().key()));
                if (isFresh && !(one.part().isMember() && one.lacksNamesOnly())) {
                    return Optional.of(one);
                }
                unusable.put(one.part().key(), one);
                declarations.replacedBy(one.part()).ifPresent(old -> replaced.add(old.owner()));
            }
            Map<String, String> successors = successors(compiled);
            if (failed.isEmpty() && !replaced.addAll(unlike(compiled, successors))) {
                List<Declaration> all = new ArrayList<>(unusable.values());
                all.addAll(compiled.declarations());
                declarations.put(all, compiled.classes(), successors);
                return Optional.empty();
            }
        }
    }

    private void grow() {
        int before;
        do {
            before = group.size();
            declarations.usersOf(replaced).forEach(this::add);
        } while (group.size() > before);
    }

    /** The methods that are called as before: their classes, each with the one before. */
    private Map<String, String> successors(DeclarationCompiler.Compiled compiled) {
        Map<String, String> successors = new HashMap<>();
        for (Declaration declaration : compiled.declarations()) {
            declarations
                    .replacedBy(declaration.part())
                    .filter(old -> old.isUsable() && declaration.part().kind() == Part.Kind.METHOD)
                    .filter(old -> declarations.hasHead(old, compiled.classes().get(declaration.owner())))
                    .ifPresent(old -> successors.put(declaration.owner(), old.owner()));
        }
        return successors;
    }

    /** The classes of methods that were called otherwise. */
    private Set<String> unlike(DeclarationCompiler.Compiled compiled, Map<String, String> successors) {
        Set<String> unlike = new HashSet<>();
        for (Declaration declaration : compiled.declarations()) {
            declarations.replacedBy(declaration.part()).map(Declaration::owner).ifPresent(unlike::add);
        }
        unlike.removeAll(successors.values());
        return unlike;
    }
}

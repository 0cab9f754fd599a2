package lectern.kernel.session;

import com.sun.source.util.JavacTask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds what was written about declarations, wherever their sources are. */
final class Documentation {
    private static final int REMEMBERED = 50;

    private final SourceTexts sources;
    private final Map<String, Optional<DocComments>> read = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<DocComments>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Documentation(SourceTexts sources) {
        this.sources = sources;
    }

    /** The comment of a declaration, or of what it overrides. */
    synchronized Optional<Javadoc> of(Element element, JavacTask task) {
        Optional<Javadoc> own = own(element, task);
        return own.isPresent() || !(element instanceof ExecutableElement method)
                ? own
                : overridden(method, (TypeElement) method.getEnclosingElement(), task);
    }

    private Optional<Javadoc> overridden(ExecutableElement method, TypeElement type, JavacTask task) {
        for (TypeMirror parent : task.getTypes().directSupertypes(type.asType())) {
            TypeElement above = (TypeElement) ((DeclaredType) parent).asElement();
            Optional<Javadoc> found = ElementFilter.methodsIn(above.getEnclosedElements()).stream()
                    .filter(other -> task.getElements().overrides(method, other, type))
                    .findFirst()
                    .flatMap(other -> own(other, task))
                    .or(() -> overridden(method, above, task));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Javadoc> own(Element element, JavacTask task) {
        TypeElement outermost = outermost(element);
        // What a cell declares anew has a new class around it.
        return read.computeIfAbsent(
                        outermost.getQualifiedName().toString(),
                        name -> sources.of(outermost, task.getElements()).map(DocComments::new))
                .flatMap(comments -> comments.of(element))
                .map(Javadoc::new)
                .or(() -> sources.page(outermost).flatMap(page -> onPage(page, element)));
    }

    private static TypeElement outermost(Element element) {
        Element at = element;
        while (at.getEnclosingElement() instanceof TypeElement around) {
            at = around;
        }
        return (TypeElement) at;
    }

    /** What a page of the javadoc tool says about a member, or about the class. */
    private static Optional<Javadoc> onPage(String page, Element element) {
        String anchor = element instanceof TypeElement
                ? "class=\"(?:class-description|description)\""
                : "id=\"" + Pattern.quote(element.getSimpleName().toString())
                        + (element instanceof ExecutableElement ? "\\(" : "\"");
        Matcher block = Pattern.compile(anchor + "(?s:.)*?<div class=\"block\">(?<text>(?s:.)*?)</div>")
                .matcher(page);
        return block.find() ? Optional.of(new Javadoc(block.group("text"))) : Optional.empty();
    }
}

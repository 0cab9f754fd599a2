package lectern.widgets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Widgets side by side or one below the other. */
abstract class Box extends Widget {
    private final List<Widget> children;

    Box(String name, Widget... children) {
        super(Model.control(name));
        this.children = List.of(children);
    }

    /** The widgets inside. */
    public final List<Widget> children() {
        return children;
    }

    @Override
    final Map<String, Object> references() {
        return Map.of("children", children.stream().map(Widget::reference).toList());
    }

    @Override
    public final String toString() {
        return children.stream()
                .map(Widget::toString)
                .collect(Collectors.joining(", ", model().name() + "(children=(", "))"));
    }
}

package lectern.graph;

import java.util.List;

/**
 * What is drawn, before it has places.
 *
 * @param summary the graph in one line
 */
record Drawing(String summary, List<Vertex> vertices, List<Arrow> arrows) {
    Drawing {
        vertices = List.copyOf(vertices);
        arrows = List.copyOf(arrows);
    }

    boolean hasGradient() {
        return arrows.stream().anyMatch(Arrow::carriesGradient);
    }

    boolean hasDerivatives() {
        return arrows.stream().anyMatch(arrow -> !arrow.label().isEmpty());
    }
}

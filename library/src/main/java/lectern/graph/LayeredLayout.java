package lectern.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places a drawing in layers from the inputs above to the output below. */
final class LayeredLayout {
    private static final int PADDING = 14;

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private LayeredLayout(Drawing drawing) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(PADDING));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 22.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        // Left operands to the left, where that costs no crossing.
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        for (Vertex vertex : drawing.vertices()) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(Lettering.width(vertex), Lettering.height(vertex));
            nodes.add(node);
        }
        for (Arrow arrow : drawing.arrows()) edges.add(edge(arrow));
    }

    private ElkEdge edge(Arrow arrow) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
        if (!arrow.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(arrow.label(), edge);
            label.setDimensions(Lettering.width(arrow.label()) + 6, Lettering.LINE);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    static Placed place(Drawing drawing) {
        // The defaults of the options are read from a registry that fills itself on first use.
        LayoutMetaDataService.getInstance();
        LayeredLayout layout = new LayeredLayout(drawing);
        new LayeredLayoutProvider().layout(layout.graph, new NullElkProgressMonitor());
        return layout.placed();
    }

    private Placed placed() {
        List<Placed.Box> boxes = nodes.stream()
                .map(n -> new Placed.Box(n.getX(), n.getY(), n.getWidth(), n.getHeight()))
                .toList();
        return new Placed(
                graph.getWidth(),
                graph.getHeight(),
                boxes,
                edges.stream().map(LayeredLayout::route).toList());
    }

    private static Placed.Route route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Placed.Point> points = new ArrayList<>();
        points.add(new Placed.Point(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) points.add(new Placed.Point(bend.getX(), bend.getY()));
        points.add(new Placed.Point(section.getEndX(), section.getEndY()));
        Placed.Box box = null;
        for (ElkLabel label : edge.getLabels()) {
            box = new Placed.Box(label.getX(), label.getY(), label.getWidth(), label.getHeight());
        }
        return new Placed.Route(points, box);
    }
}

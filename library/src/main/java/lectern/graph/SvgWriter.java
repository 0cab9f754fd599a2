package lectern.graph;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a placed drawing as SVG. */
final class SvgWriter {
    private static final String GREY = "#7a8290";
    private static final String INK = "#1f2733";
    private static final String GRADIENT = "#c2410c";
    private static final int CAPTION = 20;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SvgWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    /** The drawing as an SVG document. */
    static String write(Drawing drawing, Placed placed) {
        try {
            SvgWriter writer = new SvgWriter();
            writer.document(drawing, placed);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing SVG into memory failed", e);
        }
    }

    private void document(Drawing drawing, Placed placed) throws XMLStreamException {
        String caption = caption(drawing);
        double width = Math.max(placed.width(), caption.isEmpty() ? 0 : Lettering.width(caption) + 2 * CAPTION);
        double height = placed.height() + (caption.isEmpty() ? 0 : CAPTION);
        double left = (width - placed.width()) / 2;
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", px(width), "height", px(height));
        attributes("viewBox", "0 0 " + px(width) + " " + px(height), "role", "img");
        attributes("font-family", "Helvetica, Arial, 'DejaVu Sans', sans-serif", "font-size", px(Lettering.SIZE));
        element("title", drawing.summary());
        marker("arrow", GREY);
        marker("gradient", GRADIENT);
        // Notebooks with a dark theme show pictures without a ground of their own on black.
        empty("rect", "width", px(width), "height", px(height), "rx", "6", "fill", "#ffffff");
        open("g", "transform", "translate(" + px(left) + " 0)");
        for (int i = 0; i < drawing.arrows().size(); i++)
            arrow(drawing.arrows().get(i), placed.routes().get(i));
        for (int i = 0; i < drawing.vertices().size(); i++)
            box(drawing.vertices().get(i), placed.boxes().get(i));
        xml.writeEndElement();
        if (!caption.isEmpty()) text(caption, width / 2, height - 8, GRADIENT, "middle", "normal");
        xml.writeEndElement();
    }

    private static String caption(Drawing drawing) {
        if (drawing.hasDerivatives())
            return "path of the gradient: multiply the local derivatives along it, add over paths";
        return drawing.hasGradient() ? "path of the gradient" : "";
    }

    private void marker(String id, String colour) throws XMLStreamException {
        open("marker", "id", id, "viewBox", "0 0 8 8", "refX", "7", "refY", "4");
        attributes("markerWidth", "7", "markerHeight", "7", "orient", "auto");
        empty("path", "d", "M0 0.5 L8 4 L0 7.5 z", "fill", colour);
        xml.writeEndElement();
    }

    private void arrow(Arrow arrow, Placed.Route route) throws XMLStreamException {
        String colour = arrow.carriesGradient() ? GRADIENT : GREY;
        xml.writeEmptyElement("path");
        attributes("d", path(route.points()), "fill", "none", "stroke", colour);
        attributes("stroke-width", arrow.carriesGradient() ? "1.6" : "1.2");
        attributes("marker-end", "url(#" + (arrow.carriesGradient() ? "gradient" : "arrow") + ")");
        if (route.label() == null) return;
        Placed.Box label = route.label();
        rectangle(label, "4", "#ffffff", "none");
        text(arrow.label(), label.x() + label.width() / 2, label.y() + 12, GRADIENT, "middle", "normal");
    }

    /** A chain of Bézier curves, which leaves and enters boxes straight so that the arrow's head lies right. */
    private static String path(List<Placed.Point> points) {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        int last = points.size() - 1;
        for (int i = 3; i <= last; i += 3) {
            Placed.Point from = points.get(i - 3);
            Placed.Point to = points.get(i);
            double middle = (from.y() + to.y()) / 2;
            boolean outer = i == 3 || i == last;
            path.append(" C").append(at(outer ? new Placed.Point(from.x(), middle) : points.get(i - 2)));
            path.append(" ").append(at(outer ? new Placed.Point(to.x(), middle) : points.get(i - 1)));
            path.append(" ").append(at(to));
        }
        return path.toString();
    }

    private void box(Vertex vertex, Placed.Box box) throws XMLStreamException {
        switch (vertex.kind()) {
            case LEAF -> rectangle(box, "5", "#dbeafe", "#5b8def");
            case COMPUTED -> rectangle(box, "5", "#f3f4f6", "#9aa3b2");
            case OUTPUT -> rectangle(box, "5", "#dcfce7", "#4fa66b");
            case OPERATION -> rectangle(box, px(box.height() / 2), "#ffffff", "#9aa3b2");
            case SUMMARY -> rectangle(box, "5", "#fff7e6", "#d6a64b");
        }
        double middle = box.x() + box.width() / 2;
        double y = box.y() + Lettering.MARGIN_Y + 12;
        head(vertex, middle, y);
        for (String line : vertex.lines()) text(line, middle, y += Lettering.LINE, INK, "middle", "normal");
        if (!vertex.gradient().isEmpty())
            text(vertex.gradient(), middle, y + Lettering.LINE, GRADIENT, "middle", "normal");
    }

    private void head(Vertex vertex, double middle, double y) throws XMLStreamException {
        open("text", "x", px(middle), "y", px(y), "text-anchor", "middle", "fill", INK);
        if (vertex.isTensor()) attributes("font-weight", "bold");
        xml.writeCharacters(vertex.title());
        if (!vertex.note().isEmpty()) {
            open("tspan", "fill", GREY, "font-weight", "normal");
            if (!vertex.title().isEmpty()) attributes("dx", "6");
            xml.writeCharacters(vertex.note());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String content, double x, double y, String colour, String anchor, String weight)
            throws XMLStreamException {
        open("text", "x", px(x), "y", px(y), "text-anchor", anchor, "fill", colour, "font-weight", weight);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void rectangle(Placed.Box box, String radius, String fill, String stroke) throws XMLStreamException {
        empty("rect", "x", px(box.x()), "y", px(box.y()), "width", px(box.width()), "height", px(box.height()));
        attributes("rx", radius, "fill", fill, "stroke", stroke);
    }

    private void element(String name, String content) throws XMLStreamException {
        open(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Adds attributes to the element written last: name, value, name, value... */
    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) xml.writeAttribute(pairs[i], pairs[i + 1]);
    }

    private static String at(Placed.Point point) {
        return px(point.x()) + " " + px(point.y());
    }

    private static String px(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

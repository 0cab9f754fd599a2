package lectern.widgets;

/** How the front end places a widget: CSS properties under ipywidgets' names. */
final class Layout extends Widget {
    Layout() {
        super(new Model("@jupyter-widgets/base", "2.0.0", "Layout", true));
    }

    @Override
    boolean hasLayout() {
        return false;
    }
}

package lectern.display;

/** Where values that running code wants to show go: the notebook's output, or the console of a plain program. */
public interface Display {
    /** Shows a value now, in order with what the code prints. */
    void show(MimeBundle bundle);

    /** Shows a value that {@link #update} can replace; {@code id} is what both call it. */
    default void show(MimeBundle bundle, String id) {
        show(bundle);
    }

    /** Replaces a value shown before; where what is shown stays as it is, shows it below. */
    default void update(MimeBundle bundle, String id) {
        show(bundle);
    }

    /** Shows a value to be read beside the output, in a front end's pager; where there is none, shows it as any other. */
    default void page(MimeBundle bundle) {
        show(bundle);
    }

    /**
     * Runs {@code last} once when the cell has ended and its own result is out. A plain program has no cells and never
     * runs it: a figure there waits for {@code plt.show()} or {@code plt.savefig(...)}.
     */
    void atCellEnd(Runnable last);

    /** The display of the context that the current thread belongs to. */
    static Display current() {
        return Context.current().get(Display.class, () -> CONSOLE);
    }

    /** Prints the text form: what a plain program has in place of a notebook. */
    Display CONSOLE = new Display() {
        @Override
        public void show(MimeBundle bundle) {
            System.out.println(bundle.text());
        }

        @Override
        public void atCellEnd(Runnable last) {}
    };
}

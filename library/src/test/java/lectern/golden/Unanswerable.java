package lectern.golden;

/** A sample that cannot be answered from what it holds; it counts as unsupported, and the reason is printed. */
final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unanswerable(String reason) {
        super(reason);
    }
}

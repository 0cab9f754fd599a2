package lectern.tensor;

/** Where an operation was called in the forward pass; the cause of an error that its backward step meets. */
public final class ForwardTrace extends Throwable {
    ForwardTrace() {
        super("the operation was called here");
    }
}

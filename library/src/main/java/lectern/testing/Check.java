package lectern.testing;

/** Code that throws if something is not as it should be. */
@FunctionalInterface
public interface Check {
    /** Checks. */
    void run() throws Throwable;
}

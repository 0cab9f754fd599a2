package lectern.kernel.grade;

/** The process of a submission has ended before its time; the message says how. */
final class KernelDied extends Exception {
    KernelDied(String message) {
        super(message);
    }
}

package lectern.kernel.install;

/** The kernel cannot be installed; the message tells the user why and what to do. */
final class InstallException extends Exception {
    InstallException(String message) {
        super(message);
    }
}

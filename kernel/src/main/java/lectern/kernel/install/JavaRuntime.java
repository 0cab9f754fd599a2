package lectern.kernel.install;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The Java and the Lectern that run now, and that the installed kernel shall run on.
 *
 * @param java the JDK's own launcher
 * @param jar the jar of Lectern
 */
record JavaRuntime(Path java, Path jar) {
    static JavaRuntime current() throws InstallException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new InstallException("the Java in " + System.getProperty("java.home")
                    + " has no jdk.jshell; run the installer with a full JDK");
        }
        return new JavaRuntime(java, ownJar());
    }

    private static Path ownJar() throws InstallException {
        try {
            Path source = Path.of(JavaRuntime.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(source)) {
                return source;
            }
            throw new InstallException("runs from " + source + ", but can install itself only from lectern.jar");
        } catch (URISyntaxException e) {
            throw new InstallException("cannot find its own jar: " + e.getMessage());
        }
    }
}

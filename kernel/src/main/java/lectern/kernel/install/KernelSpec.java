package lectern.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder that Jupyter finds the kernel by; all that the kernel needs but the JDK is in it. */
final class KernelSpec {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final String SPEC = "kernel.json";
    private static final String JAR = "lectern.jar";
    private static final String ARCHIVE = "lectern.jsa";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private final Path folder;
    private final KernelLaunch launch;
    private final Path source;
    private final Choices choices;

    /**
     * What the user says about a kernel.
     *
     * @param displayName the name that users see
     * @param environment variables that the kernel gets on top of Jupyter's own
     */
    record Choices(String displayName, List<String> jvmArguments, Map<String, String> environment) {}

    KernelSpec(Path folder, JavaRuntime runtime, Choices choices) {
        this.folder = folder;
        this.source = runtime.jar();
        this.choices = choices;
        this.launch =
                new KernelLaunch(runtime.java(), folder.resolve(JAR), folder.resolve(ARCHIVE), choices.jvmArguments());
    }

    /**
     * Writes everything; a kernel that runs from the same folder meanwhile keeps the files it has opened.
     *
     * @return why there is no class-data archive, or empty where there is one
     */
    Optional<String> write() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(launch.archive()); // It fits only the jar that it was made with.
        if (!source.equals(launch.jar())) {
            Path copy = Files.copy(source, folder.resolve(JAR + ".new"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, launch.jar(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String logo : LOGOS) {
            Files.write(folder.resolve(logo), resource(logo));
        }
        Optional<String> problem = new ClassDataArchive(launch).make();
        JsonObject spec = JsonParser.parseString(new String(resource(SPEC), StandardCharsets.UTF_8))
                .getAsJsonObject();
        spec.add("argv", GSON.toJsonTree(launch.jupyterCommand()));
        spec.addProperty("display_name", choices.displayName());
        if (!choices.environment().isEmpty()) {
            spec.add("env", GSON.toJsonTree(choices.environment()));
        }
        Files.writeString(folder.resolve(SPEC), GSON.toJson(spec) + "\n");
        return problem;
    }

    /** Removes a kernel that {@link #write} has installed, and nothing else that may lie in its folder. */
    static void remove(Path folder) throws IOException, InstallException {
        if (!Files.exists(folder.resolve(JAR))) {
            throw new InstallException("there is no kernel of Lectern's in " + folder
                    + "; \"jupyter kernelspec list\" shows where kernels are");
        }
        List<String> written =
                new ArrayList<>(List.of(SPEC, ARCHIVE, ARCHIVE + ".txt", ARCHIVE + ".new", JAR + ".new"));
        written.addAll(LOGOS);
        written.add(JAR); // Last: what is left of a removal that failed can be removed by another.
        for (String name : written) {
            Files.deleteIfExists(folder.resolve(name));
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Someone else's files stay.
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = KernelSpec.class.getResourceAsStream("/kernelspec/" + name)) {
            return in.readAllBytes();
        }
    }
}

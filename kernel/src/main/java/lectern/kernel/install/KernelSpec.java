package lectern.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The folder that Jupyter finds the kernel by; all that the kernel needs but the JDK is in it. */
final class KernelSpec {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final String SPEC = "kernel.json";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private final Path folder;
    private final KernelLaunch launch;
    private final Path source;
    private final String displayName;

    KernelSpec(Path folder, JavaRuntime runtime, String displayName, List<String> jvmArguments) {
        this.folder = folder;
        this.source = runtime.jar();
        this.displayName = displayName;
        this.launch = new KernelLaunch(
                runtime.java(), folder.resolve("lectern.jar"), folder.resolve("lectern.jsa"), jvmArguments);
    }

    Path folder() {
        return folder;
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
            Path copy = Files.copy(source, folder.resolve("lectern.jar.new"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, launch.jar(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String logo : LOGOS) {
            Files.write(folder.resolve(logo), resource(logo));
        }
        Optional<String> problem = new ClassDataArchive(launch).make();
        JsonObject spec = JsonParser.parseString(new String(resource(SPEC), StandardCharsets.UTF_8))
                .getAsJsonObject();
        spec.add("argv", GSON.toJsonTree(launch.jupyterCommand()));
        spec.addProperty("display_name", displayName);
        Files.writeString(folder.resolve(SPEC), GSON.toJson(spec) + "\n");
        return problem;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = KernelSpec.class.getResourceAsStream("/kernelspec/" + name)) {
            return in.readAllBytes();
        }
    }
}

package lectern.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code %maven} was asked for.
 *
 * @param coordinates such as {@code org.example:lib:1.0}; without a version the newest release is meant
 * @param repositories addresses to ask beside Maven's own
 * @param local a local repository other than the user's
 * @param pom the text of a POM whose dependencies are meant
 * @param offline whether only what is in the local repository counts
 * @param sources whether source jars are wanted for help at the cursor
 */
record MavenRequest(
        List<String> coordinates,
        List<String> repositories,
        Optional<Path> local,
        Optional<String> pom,
        boolean offline,
        boolean sources) {
    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+(?::[^:\\s]+){1,4}");
    private static final Pattern REPOSITORY = Pattern.compile("(?:\\w+::)?[a-z]+:/.*");

    static MavenRequest of(MagicCall call) {
        boolean isPom = call.body().stripLeading().startsWith("<");
        List<String> words = new ArrayList<>(call.words());
        if (!isPom) {
            call.body()
                    .lines()
                    .map(line -> line.replaceFirst("(?<!:)//.*|#.*", ""))
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        List<String> coordinates = new ArrayList<>();
        List<String> repositories = new ArrayList<>();
        boolean offline = false;
        boolean sources = false;
        Optional<Path> local = Optional.empty();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--local" -> {
                    if (!rest.hasNext()) {
                        throw call.usage("expected a folder after --local");
                    }
                    local = Optional.of(Path.of(rest.next()));
                }
                case "--offline", "-o" -> offline = true;
                case "--sources" -> sources = true;
                case "--repo" -> {}
                default -> {
                    if (REPOSITORY.matcher(word).matches()) {
                        repositories.add(word);
                    } else if (COORDINATES.matcher(word).matches()) {
                        coordinates.add(word);
                    } else {
                        throw call.usage(
                                "expected GROUP:ARTIFACT:VERSION or the address of a repository, got \"" + word + "\"");
                    }
                }
            }
        }
        if (coordinates.isEmpty() && !isPom) {
            throw call.usage("expected coordinates");
        }
        return new MavenRequest(
                coordinates,
                repositories,
                local,
                isPom ? Optional.of(call.body()) : Optional.empty(),
                offline,
                sources);
    }
}

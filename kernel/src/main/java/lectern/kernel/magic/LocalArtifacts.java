package lectern.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.kernel.session.Completion;
import lectern.kernel.session.Completion.Candidate;

/** Completes coordinates from what the local repository of Maven has. */
final class LocalArtifacts {
    private LocalArtifacts() {}

    static Completion complete(String text, int cursor) {
        int start = cursor;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String begun = text.substring(start, cursor);
        Path repository =
                Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        String[] parts = begun.split(":", -1);
        List<Candidate> candidates = new ArrayList<>();
        for (String found : switch (parts.length) {
            case 1 -> groups(repository, parts[0]);
            case 2 -> artifacts(repository.resolve(parts[0].replace('.', '/')), parts[0] + ":", parts[1]);
            case 3 ->
                versions(
                        repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]),
                        parts[0] + ":" + parts[1] + ":",
                        parts[2]);
            default -> List.<String>of();
        }) {
            candidates.add(new Candidate(found, "", ""));
        }
        return new Completion(start, cursor, candidates);
    }

    /** A group goes on with a dot, or with a colon where it has artifacts. */
    private static List<String> groups(Path repository, String begun) {
        int dot = begun.lastIndexOf('.') + 1;
        String parent = begun.substring(0, dot);
        List<String> found = new ArrayList<>();
        for (Path folder : folders(repository.resolve(parent.replace('.', '/')), begun.substring(dot))) {
            String name = parent + folder.getFileName();
            List<Path> inside = folders(folder, "");
            if (inside.stream().anyMatch(LocalArtifacts::isArtifact)) {
                found.add(name + ":");
            }
            if (inside.stream().anyMatch(one -> !isArtifact(one) && !isVersion(one))) {
                found.add(name + ".");
            }
        }
        return found;
    }

    private static List<String> artifacts(Path group, String before, String begun) {
        return folders(group, begun).stream()
                .filter(LocalArtifacts::isArtifact)
                .map(folder -> before + folder.getFileName() + ":")
                .toList();
    }

    private static List<String> versions(Path artifact, String before, String begun) {
        return folders(artifact, begun).stream()
                .filter(LocalArtifacts::isVersion)
                .map(folder -> before + folder.getFileName())
                .toList();
    }

    /** A folder of versions, each with the POM of this artifact. */
    private static boolean isArtifact(Path folder) {
        return folders(folder, "").stream().anyMatch(LocalArtifacts::isVersion);
    }

    private static boolean isVersion(Path folder) {
        Path artifact = folder.getParent();
        return Files.exists(folder.resolve(artifact.getFileName() + "-" + folder.getFileName() + ".pom"));
    }

    private static List<Path> folders(Path parent, String begun) {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> path.getFileName().toString().startsWith(begun) && Files.isDirectory(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // nothing to offer where there is no such folder
        }
    }
}

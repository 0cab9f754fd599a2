package lectern.kernel.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells whether a submission was graded already: all files that its result depends on. */
final class Digest {
    private Digest() {}

    static String of(Assignment assignment, Submission submission) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, assignment.notebooks().get(submission.notebook()).file());
            if (assignment.folder().isPresent()) {
                addFolder(digest, assignment.folder().get());
            }
            if (Files.isRegularFile(submission.file())) {
                add(digest, submission.file());
            }
            if (submission.folder().filter(Files::isDirectory).isPresent()) {
                addFolder(digest, submission.folder().get());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void addFolder(MessageDigest digest, Path folder) throws IOException {
        for (Path file : Assignment.files(folder)) {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            add(digest, folder.resolve(file));
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        digest.update((content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }
}

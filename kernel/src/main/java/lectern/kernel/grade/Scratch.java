package lectern.kernel.grade;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder of one run: the files of the submission and, over them, those of the assignment, but no notebooks. */
record Scratch(Path folder) implements Closeable {
    static Scratch of(Assignment assignment, Submission submission) throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("lectern-grade"));
        Path work = Files.createDirectory(scratch.folder.resolve("work"));
        if (submission.folder().filter(Files::isDirectory).isPresent()) {
            copy(submission.folder().get(), work);
        }
        if (assignment.folder().isPresent()) {
            copy(assignment.folder().get(), work);
        }
        return scratch;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Assignment.files(from)) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Deletes it; follows no link out of it. */
    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package lectern.kernel.grade;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a student has handed in for one notebook.
 *
 * @param notebook the name of the assignment's notebook
 * @param file where it should be, whether it is there or not
 * @param folder whose other files belong to it; empty where they are other students'
 */
record Submission(String student, String notebook, Path file, Optional<Path> folder) implements Comparable<Submission> {
    /** What tells it from all others of an assignment. */
    String key() {
        return student + "\n" + notebook;
    }

    @Override
    public int compareTo(Submission other) {
        return key().compareTo(other.key());
    }
}

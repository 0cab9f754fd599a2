package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Similarity {
    private Similarity() {}

    static List<String> report(Assignment assignment, List<Submission> all, Path folder) throws IOException {
        return List.of();
    }
}

package lectern.kernel.grade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lectern.kernel.notebook.NotebookCell;

/** nbgrader's checksum of a cell, by which it knows an answer that was never given. */
final class Checksum {
    private Checksum() {}

    static String of(NotebookCell cell, GradeTag tag) {
        StringBuilder text = new StringBuilder(cell.source())
                .append(cell.type())
                .append(word(tag.grade()))
                .append(word(tag.solution()))
                .append(word(tag.locked()))
                .append(tag.id());
        if (tag.grade()) {
            text.append(tag.points());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static String word(boolean flag) {
        return flag ? "True" : "False";
    }
}

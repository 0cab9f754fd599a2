package lectern.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine as bare as a container: no display, no fonts, no fontconfig. */
class BareMachineTest {
    @Test
    void drawsWithoutFontsAndDisplay(@TempDir Path folder) throws IOException, InterruptedException {
        Path fonts =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path file = folder.resolve("plot.png");
        Path messages = folder.resolve("messages.txt");
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                file.toString()));
        java.environment().put("FONTCONFIG_FILE", fonts.toString());
        java.environment().remove("DISPLAY");
        int status = java.redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start()
                .waitFor();
        assertEquals("", Files.readString(messages));
        assertEquals(0, status);
        Picture picture = Picture.of(Files.readAllBytes(file));
        assertTrue(picture.count(Picture.BLUE) > 1000);
        assertTrue(picture.count(Picture.BLACK, 0, 860, 1280, 900) > 100, "numbers below the x axis");
    }

    /** A plain program, whose figure waits for {@code savefig}. */
    static final class Program {
        public static void main(String[] args) {
            Seaborn.lineplot(new int[] {1, 4, 9});
            Pyplot.savefig(args[0]);
        }
    }
}

package lectern.plot;

import lectern.display.Display;
import lectern.display.MimeBundle;

/** What a plot tells its reader beside the picture, as text in the cell's output. */
final class Notices {
    private Notices() {}

    static void show(String text) {
        Display.current().show(MimeBundle.text(text));
    }

    /** {@code 1 point is}, {@code 2 points are}. */
    static String count(int count, String thing) {
        return count == 1 ? "1 " + thing + " is" : count + " " + thing + "s are";
    }
}

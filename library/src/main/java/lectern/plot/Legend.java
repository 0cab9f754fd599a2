package lectern.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Title;

/** Whether axes have a legend, what it lists and where it stands. */
final class Legend {
    private boolean visible;
    private List<String> labels = List.of();
    private String title = "";
    private Optional<Loc> loc = Optional.empty();

    void show(List<String> texts, Pyplot.LegendOption... keywords) {
        Options options = new Options("legend", (Object[]) keywords);
        visible = true;
        labels = List.copyOf(texts);
        title = options.get(Title.class, Title::text, title);
        loc = options.get(Loc.class, place -> place);
    }

    /** Shows it under a title, or without one if that is empty. */
    void show(String text) {
        visible = true;
        title = text;
    }

    void hide() {
        visible = false;
    }

    boolean isVisible() {
        return visible;
    }

    String title() {
        return title;
    }

    /** Where it stands; by itself where it covers least. */
    Optional<Loc> loc() {
        return loc;
    }

    List<LegendKey> keys(List<Artist> artists) {
        if (labels.isEmpty()) {
            return artists.stream()
                    .flatMap(artist -> artist.label().flatMap(artist::legendKey).stream())
                    .toList();
        }
        List<Artist> listed = artists.stream()
                .filter(artist -> artist.legendKey("").isPresent())
                .toList();
        return IntStream.range(0, Math.min(listed.size(), labels.size()))
                .mapToObj(i -> listed.get(i).legendKey(labels.get(i)).orElseThrow())
                .toList();
    }
}

package lectern.plot;

import java.util.Optional;

/** A row of the legend that stands for no one thing that is drawn. */
record LegendEntry(LegendKey key) implements Artist {
    @Override
    public void extend(DataLimits x, DataLimits y) {}

    @Override
    public void draw(Viewport view, Canvas canvas) {}

    @Override
    public Optional<String> label() {
        return Optional.of(key.label());
    }

    @Override
    public Optional<LegendKey> legendKey(String name) {
        return Optional.of(key.named(name));
    }
}

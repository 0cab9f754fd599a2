package lectern.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import lectern.plot.SeabornKeywords.StyleOf;

/** Which points look alike: those of the same hue and the same style. */
final class Semantics {
    private static final Color HEADED = new Color(0x333333);

    private final Optional<HueLevels> hue;
    private final Optional<Levels> style;
    private final int[] complete;
    private final int size;

    private Semantics(Optional<HueLevels> hue, Optional<Levels> style, int[] complete, int size) {
        this.hue = hue;
        this.style = style;
        this.complete = complete;
        this.size = size;
    }

    static Semantics of(Columns columns, Rows rows, Theme theme) {
        int[] complete = rows.complete();
        return new Semantics(
                HueLevels.of(columns, rows.size(), complete, theme),
                columns.column("style", StyleOf.class, StyleOf::values)
                        .map(column -> Levels.of(columns.call(), "style", column, rows.size(), complete)),
                complete,
                rows.size());
    }

    boolean isEmpty() {
        return hue.isEmpty() && style.isEmpty();
    }

    /** Points that look alike. */
    static final class Group {
        private final int[] places;
        private final Optional<Color> color;
        private final int style;

        private Group(int[] places, Optional<Color> color, int style) {
            this.places = places;
            this.color = color;
            this.style = style;
        }

        int[] places() {
            return places;
        }

        /** The colour of their hue, where they have one. */
        Optional<Color> color() {
            return color;
        }

        /** The number of their style, 0 where they have none. */
        int style() {
            return style;
        }
    }

    /** All groups, hue by hue. */
    List<Group> groups() {
        int[] hueOf = hue.map(levels -> levels.levels().byPlace(size)).orElseGet(() -> new int[size]);
        int[] styleOf = style.map(levels -> levels.byPlace(size)).orElseGet(() -> new int[size]);
        int hues = hue.map(levels -> levels.levels().size()).orElse(1);
        int styles = style.map(Levels::size).orElse(1);
        List<Group> groups = new ArrayList<>();
        for (int h = 0; h < hues; h++) {
            int ofHue = h;
            Optional<Color> color = hue.map(levels -> levels.color(ofHue));
            for (int s = 0; s < styles; s++) {
                int ofStyle = s;
                int[] places = Arrays.stream(complete)
                        .filter(i -> hueOf[i] == ofHue && styleOf[i] == ofStyle)
                        .toArray();
                if (places.length > 0) {
                    groups.add(new Group(places, color, s));
                }
            }
        }
        return groups;
    }

    /** The words above the legend: the name of the only column, if it has one. */
    String title() {
        String hueName = hue.map(levels -> levels.levels().name()).orElse("");
        String styleName = style.map(Levels::name).orElse("");
        return hue.isPresent() && style.isPresent() && !isSameColumn() ? "" : hueName.isEmpty() ? styleName : hueName;
    }

    private boolean isSameColumn() {
        return hue.isPresent()
                && style.isPresent()
                && hue.get().levels().name().equals(style.get().name())
                && hue.get().levels().texts().equals(style.get().texts());
    }

    /** The rows of the legend, each made from a colour and the number of a style. */
    List<Artist> legend(BiFunction<Color, Integer, LegendKey> key, Color plain) {
        List<LegendKey> keys = new ArrayList<>();
        boolean same = isSameColumn();
        boolean both = hue.isPresent() && style.isPresent() && !same;
        hue.ifPresent(levels -> {
            if (both && !levels.levels().name().isEmpty()) {
                keys.add(LegendKey.heading(levels.levels().name()));
            }
            List<HueLevels.Key> colors = levels.keys();
            for (int i = 0; i < colors.size(); i++) {
                HueLevels.Key one = colors.get(i);
                keys.add(key.apply(one.color(), same ? i : 0).named(one.name()));
            }
        });
        style.filter(levels -> !same).ifPresent(levels -> {
            if (both && !levels.name().isEmpty()) {
                keys.add(LegendKey.heading(levels.name()));
            }
            IntStream.range(0, levels.size())
                    .forEach(i -> keys.add(key.apply(both ? HEADED : plain, i).named(levels.text(i))));
        });
        return keys.stream().<Artist>map(LegendEntry::new).toList();
    }
}

package lectern.plot;

import java.util.stream.IntStream;
import lectern.numpy.Numpy;

/** The colours of an image beside it, with the numbers they stand for. */
public final class ColorBar {
    private final Axes axes;

    private ColorBar(Axes axes) {
        this.axes = axes;
    }

    static ColorBar of(AxesImage image) {
        Axes axes = new Axes();
        double[] steps = IntStream.range(0, ColorMap.STEPS)
                .mapToDouble(i -> (i + 0.5) / ColorMap.STEPS)
                .toArray();
        Limits ends = image.norm().ends();
        Grid column = Grid.of("colorbar", Numpy.array(steps).reshape(ColorMap.STEPS, 1));
        axes.add(new AxesImage(column, new Limits(0, 1), ends.reversed(), image.map(), new Norm(0, 1)));
        axes.setXlim(0, 1);
        axes.setYlim(ends.low(), ends.high());
        axes.grid(false);
        axes.xAxis().hideTicks();
        axes.yAxis().moveToFarSide();
        return new ColorBar(axes);
    }

    Axes axes() {
        return axes;
    }

    /** Sets the label beside the numbers. */
    public void setLabel(String text) {
        axes.setYlabel(text);
    }

    @Override
    public String toString() {
        return "<Colorbar>";
    }
}

package lectern.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.plot.SeabornKeywords.Annot;
import lectern.plot.SeabornKeywords.Ax;
import lectern.plot.SeabornKeywords.Cbar;
import lectern.plot.SeabornKeywords.Square;
import lectern.plot.SeabornKeywords.XTickLabels;
import lectern.plot.SeabornKeywords.YTickLabels;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import lectern.tensor.TorchCreation;

/**
 * How often each class was taken for which: a row for each true class, a column for each predicted one, shown as a heat
 * map.
 *
 * @param counts int64: classes by classes
 * @param classes their names
 */
public record ConfusionMatrix(Tensor counts, List<String> classes) implements Displayable {
    private static final double LEAST_SIDE = 3.2;
    private static final double CELL = 0.55;

    public ConfusionMatrix {
        classes = List.copyOf(classes);
    }

    /** {@link #of(Tensor, Tensor, List)} with the numbers of the classes as their names. */
    public static ConfusionMatrix of(Tensor yTrue, Tensor yPred) {
        long last = Math.max(largest(yTrue), largest(yPred));
        return of(
                yTrue,
                yPred,
                IntStream.rangeClosed(0, Math.toIntExact(last))
                        .mapToObj(String::valueOf)
                        .toList());
    }

    private static long largest(Tensor classes) {
        return classes.numel() == 0 ? 0 : (long) classes.max().item();
    }

    /**
     * Counts pairs of classes.
     *
     * @param yTrue the classes as they are, as whole numbers or 0 and 1
     * @param yPred the classes as a model takes them
     * @throws TensorTypeError for numbers that are not whole, such as scores: take {@code argmax(1)} of them
     * @throws IllegalArgumentException if there are not as many of one as of the other, or a class has no name
     */
    public static ConfusionMatrix of(Tensor yTrue, Tensor yPred, List<String> classes) {
        long[] actual = numbers("yTrue", yTrue, classes.size());
        long[] predicted = numbers("yPred", yPred, classes.size());
        Values.checkSameSize("confusionMatrix", "yTrue", actual.length, "yPred", predicted.length);
        int n = classes.size();
        long[] counts = new long[n * n];
        for (int i = 0; i < actual.length; i++) counts[(int) (actual[i] * n + predicted[i])]++;
        return new ConfusionMatrix(TorchCreation.fromArray(counts, DType.INT64, n, n), classes);
    }

    private static long[] numbers(String name, Tensor classes, int count) {
        double[] values = classes.detach().toDoubles();
        long[] numbers = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = (long) values[i];
            if (numbers[i] != values[i]) {
                throw new TensorTypeError("confusionMatrix: " + name + " must hold the numbers of classes, got "
                        + values[i] + " in a tensor of shape " + classes.shape()
                        + "; of scores take argmax(1), of probabilities round()");
            }
            if (numbers[i] < 0 || numbers[i] >= count) {
                throw new IllegalArgumentException("confusionMatrix: " + name + " has the class " + numbers[i]
                        + ", and there are " + count + " classes, from 0 to " + (count - 1));
            }
        }
        return numbers;
    }

    /** The share of all that was taken for what it is. */
    public double accuracy() {
        return counts.diagonal().sum().item() / counts.sum().item();
    }

    private Figure figure() {
        double side = LEAST_SIDE + CELL * classes.size();
        Figure figure = new Figure(side, side);
        Axes axes = figure.gca();
        new Heatmap(
                        counts,
                        new Ax(axes),
                        new Annot(true),
                        NumberFormat.of("d"),
                        new Cbar(false),
                        new Square(true),
                        ColorMap.named("Blues"),
                        new XTickLabels(classes),
                        new YTickLabels(classes))
                .draw();
        axes.setXlabel("predicted");
        axes.setYlabel("true");
        return figure;
    }

    @Override
    public MimeBundle toMimeBundle() {
        Figure figure = figure();
        return MimeBundle.png(figure.toPng(), figure.width(), figure.height(), toString());
    }

    /** The counts as a table. */
    @Override
    public String toString() {
        double[] all = counts.toDoubles();
        int n = classes.size();
        int width = Math.max(
                classes.stream().mapToInt(String::length).max().orElse(0),
                IntStream.range(0, all.length)
                        .map(i -> Long.toString((long) all[i]).length())
                        .max()
                        .orElse(0));
        String cell = "%" + width + "s";
        StringBuilder text = new StringBuilder(cell.formatted(""));
        for (String name : classes) text.append("  ").append(cell.formatted(name));
        for (int row = 0; row < n; row++) {
            text.append('\n').append(cell.formatted(classes.get(row)));
            for (int column = 0; column < n; column++) {
                text.append(String.format(Locale.ROOT, "  " + cell, (long) all[row * n + column]));
            }
        }
        return text.toString();
    }
}

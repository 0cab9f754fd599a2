package lectern.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchRandom;

/** Datasets that come along, that are generated, and that are read from their authors' files. */
public abstract class Datasets extends ImageFiles {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Datasets() {}

    /** The rows of a CSV file: {@code datasets.readCsv("p.csv").dropna().dataset("species")}. */
    public static CsvTable readCsv(String file) {
        return CsvTable.read(Path.of(file));
    }

    /**
     * Fisher's iris flowers: 150 of three species with four lengths in cm. R. A. Fisher, 1936; UCI Machine Learning
     * Repository, CC BY 4.0.
     */
    public static TableDataset loadIris() {
        return bundled("iris.csv").dataset("species");
    }

    /**
     * The penguins of the Palmer Archipelago: 342 of three species with bill, flipper and weight; rows without these are
     * left out. K. B. Gorman and others, 2014, CC0.
     */
    public static TableDataset loadPenguins() {
        List<String> features = List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");
        return penguins().dropna(features).dataset("species", features);
    }

    /** All 344 rows and all columns of {@link #loadPenguins()}, with what is missing. */
    public static CsvTable penguins() {
        return bundled("penguins.csv");
    }

    /**
     * Handwritten digits: 1797 images of 8 times 8 points from 0 to 16, each as a row of 64. E. Alpaydin and C. Kaynak,
     * 1998; UCI Machine Learning Repository, CC BY 4.0.
     */
    public static TableDataset loadDigits() {
        return bundled("digits.csv.gz").dataset("digit");
    }

    private static CsvTable bundled(String name) {
        try (InputStream raw = Datasets.class.getResourceAsStream(name);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return CsvTable.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Two half circles that reach into each other, with normal noise: {@code n} points of two coordinates, class 0 for the
     * upper one and 1 for the lower.
     */
    public static TensorDataset makeMoons(int n, double noise, Option.Source... generator) {
        double[] points = new double[2 * n];
        long[] labels = new long[n];
        int upper = n / 2;
        for (int i = 0; i < n; i++) {
            boolean isUpper = i < upper;
            int last = Math.max(1, (isUpper ? upper : n - upper) - 1);
            double angle = Math.PI * (isUpper ? i : i - upper) / last;
            points[2 * i] = isUpper ? Math.cos(angle) : 1 - Math.cos(angle);
            points[2 * i + 1] = isUpper ? Math.sin(angle) : 0.5 - Math.sin(angle);
            labels[i] = isUpper ? 0 : 1;
        }
        return mixed(points, labels, noise, generator);
    }

    /** Normal clouds around {@code centers} random places between -10 and 10: {@code n} points of two coordinates. */
    public static TensorDataset makeBlobs(int n, int centers, double std, Option.Source... generator) {
        double[] places =
                TorchRandom.rand(Size.of(centers, 2), generator).mul(20).sub(10).toDoubles();
        double[] points = new double[2 * n];
        long[] labels = new long[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % centers;
            System.arraycopy(places, 2 * (i % centers), points, 2 * i, 2);
        }
        return mixed(points, labels, std, generator);
    }

    /** The points in a random order with noise. */
    private static TensorDataset mixed(double[] points, long[] labels, double noise, Option.Source... generator) {
        Tensor order = TorchRandom.randperm(labels.length, generator);
        Tensor x = TorchCreation.tensor(points, new Option.Creation[] {DType.FLOAT32})
                .view(-1, 2)
                .indexSelect(0, order);
        Tensor y = TorchCreation.fromArray(labels, DType.INT64, labels.length).indexSelect(0, order);
        Tensor noisy =
                noise == 0 ? x : x.add(TorchRandom.randn(x.shape(), generator).mul(noise));
        return new TensorDataset(noisy, y);
    }
}

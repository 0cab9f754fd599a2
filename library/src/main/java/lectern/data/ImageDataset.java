package lectern.data;

import java.util.List;
import lectern.tensor.Tensor;

/** Images in memory with the number of their class: MNIST, CIFAR-10 and their like. */
public final class ImageDataset implements Dataset<Sample> {
    private final Tensor images;
    private final Tensor labels;
    private final List<String> classes;
    private final Transform transform;

    /**
     * @param images uint8: samples, channels, height, width
     * @param labels int64: the class of each
     */
    ImageDataset(Tensor images, Tensor labels, List<String> classes, Transform transform) {
        this.images = images;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        this.transform = transform;
        if (images.size(0) != labels.size(0)) {
            throw new IllegalArgumentException(
                    "there are " + images.size(0) + " images and " + labels.size(0) + " labels; expected one for each");
        }
    }

    /** All images as they are stored: uint8 of samples, channels, height and width. */
    public Tensor data() {
        return images;
    }

    /** The classes of all images, as int64. */
    public Tensor targets() {
        return labels;
    }

    /** The names of the classes. */
    public List<String> classes() {
        return classes;
    }

    @Override
    public int size() {
        return images.size(0);
    }

    @Override
    public Sample get(int index) {
        return new Sample(transform.apply(images.get(index)), labels.get(index));
    }
}

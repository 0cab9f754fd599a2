package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** The keyword arguments of convolutions and pools; each call takes those that implement its interface. */
public interface WindowOption extends Option {
    /** Taken by {@code nn.Conv1d} and {@code nn.Conv2d}. */
    interface ConvolutionLayer extends WindowOption {}

    /** Taken by {@code nn.ConvTranspose1d} and {@code nn.ConvTranspose2d}. */
    interface TransposedLayer extends WindowOption {}

    /** Taken by {@code conv1d} and {@code conv2d}. */
    interface Convolution extends ConvolutionLayer {}

    /** Taken by {@code convTranspose1d} and {@code convTranspose2d}. */
    interface Transposed extends TransposedLayer {}

    /** Taken by {@code maxPool1d} and {@code maxPool2d}. */
    interface MaxPool extends WindowOption {}

    /** Taken by {@code avgPool1d} and {@code avgPool2d}. */
    interface AvgPool extends WindowOption {}

    /** Taken by {@code unfold} and {@code fold}. */
    interface Unfold extends WindowOption {}

    /** {@code stride=}: from one window to the next, for all dimensions or each. */
    record Stride(List<Integer> sizes) implements Convolution, Transposed, MaxPool, AvgPool, Unfold {
        public Stride(int... sizes) {
            this(Arrays.stream(sizes).boxed().toList());
        }
    }

    /** {@code padding=}: how far windows reach outside on both sides, for all dimensions or each. */
    record Padding(List<Integer> sizes) implements Convolution, Transposed, MaxPool, AvgPool, Unfold {
        public Padding(int... sizes) {
            this(Arrays.stream(sizes).boxed().toList());
        }
    }

    /** {@code padding='same'} keeps the size, {@code padding='valid'} stays inside. */
    record PaddingMode(String name) implements Convolution {}

    /** {@code dilation=}: from one element of a window to the next, for all dimensions or each. */
    record Dilation(List<Integer> sizes) implements Convolution, Transposed, MaxPool, Unfold {
        public Dilation(int... sizes) {
            this(Arrays.stream(sizes).boxed().toList());
        }
    }

    /** {@code groups=}: into how many parts, computed apart, the channels are divided. */
    record Groups(int count) implements Convolution, Transposed {}

    /** {@code output_padding=}: what is added to one side of the result, for all dimensions or each. */
    record OutputPadding(List<Integer> sizes) implements Transposed {
        public OutputPadding(int... sizes) {
            this(Arrays.stream(sizes).boxed().toList());
        }
    }

    /** {@code ceil_mode=}: whether a last window may reach outside further than the padding. */
    record CeilMode(boolean on) implements MaxPool, AvgPool {}

    /** {@code count_include_pad=}: whether padding counts as elements with the value 0. */
    record CountIncludePad(boolean on) implements AvgPool {}

    /** {@code divisor_override=}: what sums are divided by instead of the number of elements. */
    record DivisorOverride(int divisor) implements AvgPool {}
}

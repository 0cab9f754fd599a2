package lectern.autograd;

import static lectern.Prelude.alignCorners;
import static lectern.Prelude.ceilMode;
import static lectern.Prelude.countIncludePad;
import static lectern.Prelude.dilation;
import static lectern.Prelude.groups;
import static lectern.Prelude.mode;
import static lectern.Prelude.outputPadding;
import static lectern.Prelude.padding;
import static lectern.Prelude.size;
import static lectern.Prelude.stride;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.F;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Gradients of first and second order of the functions of layers, on images that are not contiguous. */
class NeuralGradCheckTest {
    /** The inputs: images [1, 2, 3, 4], weights [2, 1, 2, 2] and a value for each channel. */
    private static final Map<String, GradCheck.Checked> FUNCTIONS = Map.ofEntries(
            Map.entry(
                    "conv2d",
                    in -> F.conv2d(
                            in.get(0), in.get(1), in.get(2), stride(2, 1), padding(1), dilation(1, 2), groups(2))),
            Map.entry("conv2d that keeps the size", in -> F.conv2d(in.get(0), in.get(1), padding("same"), groups(2))),
            Map.entry("conv1d", in -> F.conv1d(lines(in.get(0)), lines(in.get(1)), in.get(2), groups(2))),
            Map.entry(
                    "conv_transpose2d",
                    in -> F.convTranspose2d(
                            in.get(0), in.get(1), in.get(2), stride(2), padding(1), outputPadding(1), groups(2))),
            Map.entry(
                    "max_pool2d",
                    in -> F.maxPool2d(in.get(0), size(2, 3), stride(1), padding(1))
                            .square()),
            Map.entry(
                    "avg_pool2d",
                    in -> F.avgPool2d(in.get(0), 2, stride(2), padding(1), ceilMode(), countIncludePad(false))
                            .square()),
            Map.entry(
                    "adaptive_avg_pool2d",
                    in -> F.adaptiveAvgPool2d(in.get(0), 2, 3).square()),
            Map.entry("unfold", in -> F.unfold(in.get(0), 2, padding(1)).square()),
            Map.entry(
                    "bicubic",
                    in -> F.interpolate(in.get(0), size(5, 3), mode("bicubic")).square()),
            Map.entry(
                    "bilinear",
                    in -> F.interpolate(in.get(0), size(5, 3), mode("bilinear"), alignCorners(true))
                            .square()),
            Map.entry("batch_norm", in -> F.batchNorm(in.get(0), null, null, in.get(2), in.get(2), true, 0.1, 0.1)),
            Map.entry(
                    "batch_norm by running statistics",
                    in -> F.batchNorm(in.get(0), ones().mul(0.3), ones(), in.get(2), in.get(2), false, 0.1, 0.1)),
            Map.entry(
                    "instance_norm", in -> F.instanceNorm(in.get(0), null, null, in.get(2), in.get(2), true, 0.1, 0.1)),
            Map.entry("layer_norm", in -> F.layerNorm(in.get(0), size(3, 4))),
            Map.entry("group_norm", in -> F.groupNorm(in.get(0), 1, in.get(2), in.get(2), 0.1)),
            Map.entry("rms_norm", in -> F.rmsNorm(in.get(0), size(4))),
            Map.entry("linear", in -> F.linear(in.get(0), in.get(1).reshape(2, 4), in.get(2))),
            Map.entry(
                    "attention",
                    in -> F.scaledDotProductAttention(
                            in.get(0), in.get(0).cos(), in.get(0).sin(), null, true, null, false)));

    private static Tensor lines(Tensor x) {
        return x.flatten(2);
    }

    private static Tensor ones() {
        return torch.ones(size(2), DType.FLOAT64);
    }

    private static Tensor values(int... shape) {
        Tensor steps = torch.arange(0, size(shape).numel(), DType.FLOAT64);
        return steps.mul(37)
                .remainder(11)
                .mul(0.11)
                .add(steps.mul(0.013))
                .sub(0.4)
                .reshape(shape);
    }

    @TestFactory
    Stream<DynamicTest> firstAndSecondOrder() {
        return FUNCTIONS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<Tensor> inputs = List.of(
                            values(1, 2, 4, 3).mT().requiresGrad_(),
                            values(2, 1, 2, 2).requiresGrad_(),
                            values(2).add(1).requiresGrad_());
                    GradCheck.Checked f = in -> entry.getValue()
                            .apply(in)
                            .add(in.get(1).sum().mul(in.get(2).sum()).mul(0.5));
                    assertTrue(Autograd.gradcheck(f, inputs));
                    assertTrue(Autograd.gradgradcheck(f, inputs));
                }));
    }
}

package lectern.nn;

import static lectern.Prelude.activation;
import static lectern.Prelude.affine;
import static lectern.Prelude.alignCorners;
import static lectern.Prelude.batchFirst;
import static lectern.Prelude.beta;
import static lectern.Prelude.bias;
import static lectern.Prelude.bidirectional;
import static lectern.Prelude.ceilMode;
import static lectern.Prelude.delta;
import static lectern.Prelude.dilation;
import static lectern.Prelude.dim;
import static lectern.Prelude.dimFeedforward;
import static lectern.Prelude.dropout;
import static lectern.Prelude.elementwiseAffine;
import static lectern.Prelude.eps;
import static lectern.Prelude.groups;
import static lectern.Prelude.labelSmoothing;
import static lectern.Prelude.margin;
import static lectern.Prelude.mode;
import static lectern.Prelude.momentum;
import static lectern.Prelude.nonlinearity;
import static lectern.Prelude.normFirst;
import static lectern.Prelude.numLayers;
import static lectern.Prelude.outputPadding;
import static lectern.Prelude.padding;
import static lectern.Prelude.paddingIdx;
import static lectern.Prelude.paddingMode;
import static lectern.Prelude.posWeight;
import static lectern.Prelude.reduction;
import static lectern.Prelude.scaleFactor;
import static lectern.Prelude.size;
import static lectern.Prelude.stride;
import static lectern.Prelude.trackRunningStats;
import static lectern.Prelude.weight;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import lectern.Prelude.nn;
import lectern.Prelude.torch;

/** Which Java call each Python call of modules.jsonl stands for. */
final class ModuleBindings {
    private static final Map<String, Supplier<nn.Module>> CALLS = calls();

    private ModuleBindings() {}

    static Supplier<nn.Module> of(String python) {
        Supplier<nn.Module> call = CALLS.get(python);
        if (call == null) throw new AssertionError("no Java call is bound to " + python);
        return call;
    }

    private static Map<String, Supplier<nn.Module>> calls() {
        Map<String, Supplier<nn.Module>> calls = new HashMap<>();
        linear(calls);
        windows(calls);
        borders(calls);
        normalization(calls);
        sequences(calls);
        activations(calls);
        losses(calls);
        return calls;
    }

    private static void linear(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.Linear(3, 2)", () -> nn.Linear(3, 2));
        calls.put("nn.Linear(3, 2, bias=False)", () -> new nn.Linear(3, 2, bias(false)));
        calls.put("nn.Bilinear(3, 2, 4)", () -> nn.Bilinear(3, 2, 4));
        calls.put("nn.Identity()", () -> nn.Identity());
        calls.put("nn.Flatten()", () -> nn.Flatten());
        calls.put("nn.Unflatten(1, (2, 3))", () -> nn.Unflatten(1, size(2, 3)));
        calls.put("nn.Embedding(5, 3)", () -> nn.Embedding(5, 3));
        calls.put("nn.Embedding(5, 3, padding_idx=-1)", () -> nn.Embedding(5, 3, paddingIdx(-1)));
        calls.put(
                "nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Sequential(nn.Linear(4, 2), nn.Tanh()))",
                () -> nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Sequential(nn.Linear(4, 2), nn.Tanh())));
    }

    private static void windows(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.Conv1d(2, 4, 3, stride=2, padding=1)", () -> nn.Conv1d(2, 4, 3, stride(2), padding(1)));
        calls.put("nn.Conv2d(2, 4, 3)", () -> nn.Conv2d(2, 4, 3));
        calls.put(
                "nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2), groups=2, bias=False)",
                () -> nn.Conv2d(4, 6, size(3, 2), stride(2, 1), padding(1, 0), dilation(1, 2), groups(2), bias(false)));
        calls.put("nn.Conv2d(1, 2, 3, padding='same')", () -> nn.Conv2d(1, 2, 3, padding("same")));
        calls.put(
                "nn.Conv2d(1, 2, 3, padding=1, padding_mode='circular')",
                () -> nn.Conv2d(1, 2, 3, padding(1), paddingMode("circular")));
        calls.put(
                "nn.Conv2d(1, 2, (3, 2), padding='same', padding_mode='reflect')",
                () -> nn.Conv2d(1, 2, size(3, 2), padding("same"), paddingMode("reflect")));
        calls.put("nn.ConvTranspose1d(2, 3, 3, stride=2)", () -> nn.ConvTranspose1d(2, 3, 3, stride(2)));
        calls.put(
                "nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2)",
                () -> nn.ConvTranspose2d(2, 4, 3, stride(2), padding(1), outputPadding(1), groups(2)));
        calls.put("nn.MaxPool1d(2)", () -> nn.MaxPool1d(2));
        calls.put("nn.MaxPool2d(2)", () -> nn.MaxPool2d(2));
        calls.put(
                "nn.MaxPool2d((3, 2), stride=(2, 1), padding=1, ceil_mode=True)",
                () -> nn.MaxPool2d(size(3, 2), stride(2, 1), padding(1), ceilMode()));
        calls.put("nn.AvgPool1d(3, stride=2)", () -> nn.AvgPool1d(3, stride(2)));
        calls.put("nn.AvgPool2d(2, padding=1)", () -> nn.AvgPool2d(2, padding(1)));
        calls.put("nn.AdaptiveAvgPool1d(2)", () -> nn.AdaptiveAvgPool1d(2));
        calls.put("nn.AdaptiveAvgPool2d(1)", () -> nn.AdaptiveAvgPool2d(1));
        calls.put("nn.AdaptiveAvgPool2d((2, None))", () -> nn.AdaptiveAvgPool2d(2, null));
    }

    private static void borders(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.ZeroPad1d((1, 2))", () -> nn.ZeroPad1d(1, 2));
        calls.put("nn.ZeroPad2d(1)", () -> nn.ZeroPad2d(1));
        calls.put("nn.ConstantPad1d(2, 1.5)", () -> nn.ConstantPad1d(2, 1.5));
        calls.put("nn.ConstantPad2d((1, 0, 2, 1), -0.5)", () -> nn.ConstantPad2d(1, 0, 2, 1, -0.5));
        calls.put("nn.ReflectionPad1d(2)", () -> nn.ReflectionPad1d(2));
        calls.put("nn.ReflectionPad2d((2, 1, 0, 1))", () -> nn.ReflectionPad2d(2, 1, 0, 1));
        calls.put("nn.ReplicationPad1d((3, 1))", () -> nn.ReplicationPad1d(3, 1));
        calls.put("nn.ReplicationPad2d(2)", () -> nn.ReplicationPad2d(2));
        calls.put("nn.Upsample(scale_factor=2)", () -> nn.Upsample(scaleFactor(2)));
        calls.put(
                "nn.Upsample(scale_factor=(2.0, 1.5), mode='bilinear')",
                () -> nn.Upsample(scaleFactor(2, 1.5), mode("bilinear")));
        calls.put(
                "nn.Upsample((5, 7), mode='bilinear', align_corners=True)",
                () -> nn.Upsample(size(5, 7), mode("bilinear"), alignCorners(true)));
        calls.put("nn.PixelShuffle(2)", () -> nn.PixelShuffle(2));
        calls.put("nn.PixelUnshuffle(2)", () -> nn.PixelUnshuffle(2));
    }

    private static void normalization(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.BatchNorm1d(3)", () -> nn.BatchNorm1d(3));
        calls.put(
                "nn.BatchNorm1d(3, eps=0.01, momentum=0.5, affine=False)",
                () -> nn.BatchNorm1d(3, eps(0.01), momentum(0.5), affine(false)));
        calls.put("nn.BatchNorm2d(2)", () -> nn.BatchNorm2d(2));
        calls.put("nn.BatchNorm2d(2, track_running_stats=False)", () -> nn.BatchNorm2d(2, trackRunningStats(false)));
        calls.put("nn.LayerNorm(4)", () -> nn.LayerNorm(4));
        calls.put(
                "nn.LayerNorm((2, 4), eps=0.1, elementwise_affine=False)",
                () -> nn.LayerNorm(size(2, 4), eps(0.1), elementwiseAffine(false)));
        calls.put("nn.GroupNorm(2, 6)", () -> nn.GroupNorm(2, 6));
        calls.put("nn.InstanceNorm1d(3)", () -> nn.InstanceNorm1d(3));
        calls.put(
                "nn.InstanceNorm1d(3, affine=True, bias=False)", () -> nn.InstanceNorm1d(3, affine(true), bias(false)));
        calls.put(
                "nn.InstanceNorm2d(2, eps=0.01, momentum=0.5, affine=True, track_running_stats=True)",
                () -> nn.InstanceNorm2d(2, eps(0.01), momentum(0.5), affine(true), trackRunningStats(true)));
        calls.put("nn.RMSNorm(4)", () -> nn.RMSNorm(4));
        calls.put(
                "nn.RMSNorm((2, 4), eps=0.1, elementwise_affine=False)",
                () -> nn.RMSNorm(size(2, 4), eps(0.1), elementwiseAffine(false)));
        calls.put("nn.BatchNorm1d(3, bias=False)", () -> nn.BatchNorm1d(3, bias(false)));
        calls.put("nn.GroupNorm(2, 6, bias=False)", () -> nn.GroupNorm(2, 6, bias(false)));
        calls.put("nn.Dropout(0.25)", () -> nn.Dropout(0.25));
        calls.put("nn.Dropout2d()", () -> nn.Dropout2d());
    }

    private static void sequences(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.RNN(3, 4)", () -> nn.RNN(3, 4));
        calls.put(
                "nn.RNN(3, 4, num_layers=2, nonlinearity='relu', bias=False)",
                () -> nn.RNN(3, 4, numLayers(2), nonlinearity("relu"), bias(false)));
        calls.put(
                "nn.RNN(3, 4, num_layers=2, batch_first=True, dropout=0.5, bidirectional=True)",
                () -> nn.RNN(3, 4, numLayers(2), batchFirst(), dropout(0.5), bidirectional()));
        calls.put("nn.LSTM(3, 4)", () -> nn.LSTM(3, 4));
        calls.put(
                "nn.LSTM(3, 4, num_layers=2, batch_first=True, bidirectional=True)",
                () -> nn.LSTM(3, 4, numLayers(2), batchFirst(), bidirectional()));
        calls.put("nn.GRU(3, 4, num_layers=2, bidirectional=True)", () -> nn.GRU(3, 4, numLayers(2), bidirectional()));
        calls.put("nn.GRU(3, 4)", () -> nn.GRU(3, 4));
        calls.put("nn.RNNCell(3, 4, nonlinearity='relu')", () -> nn.RNNCell(3, 4, nonlinearity("relu")));
        calls.put("nn.LSTMCell(3, 4)", () -> nn.LSTMCell(3, 4));
        calls.put("nn.GRUCell(3, 4, bias=False)", () -> nn.GRUCell(3, 4, bias(false)));
        calls.put("nn.MultiheadAttention(8, 2)", () -> nn.MultiheadAttention(8, 2));
        calls.put(
                "nn.MultiheadAttention(8, 4, bias=False, batch_first=True)",
                () -> nn.MultiheadAttention(8, 4, bias(false), batchFirst()));
        calls.put(
                "nn.TransformerEncoderLayer(8, 2, dim_feedforward=6, dropout=0.0)",
                () -> nn.TransformerEncoderLayer(8, 2, dimFeedforward(6), dropout(0)));
        calls.put(
                "nn.TransformerEncoderLayer(8, 2, dim_feedforward=6, dropout=0.25, activation='gelu', batch_first=True, norm_first=True)",
                () -> nn.TransformerEncoderLayer(
                        8, 2, dimFeedforward(6), dropout(0.25), activation("gelu"), batchFirst(), normFirst()));
        calls.put(
                "nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, dim_feedforward=6, dropout=0.0), 2)",
                () -> nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, dimFeedforward(6), dropout(0)), 2));
    }

    private static void activations(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.ReLU()", () -> nn.ReLU());
        calls.put("nn.ReLU6()", () -> nn.ReLU6());
        calls.put("nn.Sigmoid()", () -> nn.Sigmoid());
        calls.put("nn.Tanh()", () -> nn.Tanh());
        calls.put("nn.LeakyReLU()", () -> nn.LeakyReLU());
        calls.put("nn.LeakyReLU(0.2)", () -> nn.LeakyReLU(0.2));
        calls.put("nn.ELU()", () -> nn.ELU());
        calls.put("nn.CELU(0.5)", () -> nn.CELU(0.5));
        calls.put("nn.SELU()", () -> nn.SELU());
        calls.put("nn.SiLU()", () -> nn.SiLU());
        calls.put("nn.Mish()", () -> nn.Mish());
        calls.put("nn.Hardswish()", () -> nn.Hardswish());
        calls.put("nn.Hardsigmoid()", () -> nn.Hardsigmoid());
        calls.put("nn.LogSigmoid()", () -> nn.LogSigmoid());
        calls.put("nn.Softsign()", () -> nn.Softsign());
        calls.put("nn.Tanhshrink()", () -> nn.Tanhshrink());
        calls.put("nn.GELU()", () -> nn.GELU());
        calls.put("nn.GELU('tanh')", () -> nn.GELU("tanh"));
        calls.put("nn.Hardshrink()", () -> nn.Hardshrink());
        calls.put("nn.Softshrink(0.25)", () -> nn.Softshrink(0.25));
        calls.put("nn.Hardtanh()", () -> nn.Hardtanh());
        calls.put("nn.Softplus()", () -> nn.Softplus());
        calls.put("nn.Threshold(0.1, 2.5)", () -> nn.Threshold(0.1, 2.5));
        calls.put("nn.Softmax(dim=1)", () -> nn.Softmax(dim(1)));
        calls.put("nn.LogSoftmax(dim=1)", () -> nn.LogSoftmax(dim(1)));
        calls.put("nn.Softmin(dim=0)", () -> nn.Softmin(0));
        calls.put("nn.GLU()", () -> nn.GLU());
        calls.put("nn.PReLU()", () -> nn.PReLU());
        calls.put("nn.PReLU(5, 0.5)", () -> nn.PReLU(5, 0.5));
    }

    private static void losses(Map<String, Supplier<nn.Module>> calls) {
        calls.put("nn.MSELoss()", () -> nn.MSELoss());
        calls.put("nn.L1Loss(reduction='sum')", () -> nn.L1Loss(reduction("sum")));
        calls.put("nn.SmoothL1Loss(beta=0.5)", () -> nn.SmoothL1Loss(beta(0.5)));
        calls.put("nn.HuberLoss(delta=0.5)", () -> nn.HuberLoss(delta(0.5)));
        calls.put("nn.SoftMarginLoss()", () -> nn.SoftMarginLoss());
        calls.put("nn.KLDivLoss(reduction='batchmean')", () -> nn.KLDivLoss(reduction("batchmean")));
        calls.put("nn.PoissonNLLLoss()", () -> nn.PoissonNLLLoss());
        calls.put("nn.HingeEmbeddingLoss()", () -> nn.HingeEmbeddingLoss());
        calls.put("nn.GaussianNLLLoss()", () -> nn.GaussianNLLLoss());
        calls.put("nn.MarginRankingLoss(margin=0.5)", () -> nn.MarginRankingLoss(margin(0.5)));
        calls.put("nn.CosineEmbeddingLoss()", () -> nn.CosineEmbeddingLoss());
        calls.put("nn.TripletMarginLoss()", () -> nn.TripletMarginLoss());
        calls.put("nn.CrossEntropyLoss()", () -> nn.CrossEntropyLoss());
        calls.put(
                "nn.CrossEntropyLoss(weight=torch.tensor([1., 2, 3]), label_smoothing=0.1)",
                () -> nn.CrossEntropyLoss(weight(torch.tensor(1., 2, 3)), labelSmoothing(0.1)));
        calls.put("nn.NLLLoss()", () -> nn.NLLLoss());
        calls.put("nn.BCELoss()", () -> nn.BCELoss());
        calls.put(
                "nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.]))",
                () -> nn.BCEWithLogitsLoss(posWeight(torch.tensor(new double[] {3}))));
    }
}

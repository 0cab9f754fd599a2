package lectern.nn;

import java.util.List;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/** Attention of {@code torch.nn}. */
public abstract class AttentionLayers extends RecurrentCells {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected AttentionLayers() {}

    /**
     * Attention of several heads, each {@code softmax(q @ k^T / sqrt(d) + mask) @ v} of its part of the embedding.
     *
     * <p>Shapes: query {@code [l, batch, embedDim]}, key {@code [s, batch, kdim]} and value {@code [s, batch, vdim]}, or
     * the batch first with {@code batchFirst()}, or no batch. Options: {@code dropout}, {@code bias}, {@code kdim} and
     * {@code vdim} (both {@code embedDim} unless given), {@code batchFirst}, {@code addBiasKv}, {@code addZeroAttn}.
     */
    public static class MultiheadAttention extends Module {
        /** The three projections of inputs of different sizes; null where {@link #inProjWeight} holds all. */
        @Registered("q_proj_weight")
        public Parameter qProjWeight;

        @Registered("k_proj_weight")
        public Parameter kProjWeight;

        @Registered("v_proj_weight")
        public Parameter vProjWeight;

        @Registered("in_proj_weight")
        public Parameter inProjWeight;

        @Registered("in_proj_bias")
        public Parameter inProjBias;

        /** The key and the value that are learned; null without {@code addBiasKv}. */
        @Registered("bias_k")
        public Parameter biasK;

        @Registered("bias_v")
        public Parameter biasV;

        @Registered("out_proj")
        public Linear outProj;

        private final int embedDim;
        private final int kdim;
        private final int vdim;
        private final int numHeads;
        private final double dropout;
        private final boolean batchFirst;
        private final boolean zeroKey;

        /** {@code numHeads} heads that share {@code embedDim} numbers. */
        public MultiheadAttention(int embedDim, int numHeads, LayerOption.Attention... options) {
            if (embedDim <= 0 || numHeads <= 0 || embedDim % numHeads != 0) {
                throw new IllegalArgumentException("embed_dim must be divisible by num_heads, got embed_dim=" + embedDim
                        + " and num_heads=" + numHeads);
            }
            Settings settings = new Settings(options);
            this.embedDim = embedDim;
            this.numHeads = numHeads;
            dropout = settings.get(LayerOption.Dropout.class, LayerOption.Dropout::p, 0.0);
            batchFirst = settings.get(LayerOption.BatchFirst.class, LayerOption.BatchFirst::on, false);
            zeroKey = settings.get(LayerOption.AddZeroAttn.class, LayerOption.AddZeroAttn::on, false);
            boolean biased = settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true);
            outProj = new OutProjection(embedDim, biased);
            kdim = settings.get(LayerOption.Kdim.class, LayerOption.Kdim::size, embedDim);
            vdim = settings.get(LayerOption.Vdim.class, LayerOption.Vdim::size, embedDim);
            if (kdim == embedDim && vdim == embedDim) {
                inProjWeight = projection(3 * embedDim, embedDim);
            } else {
                qProjWeight = projection(embedDim, embedDim);
                kProjWeight = projection(embedDim, kdim);
                vProjWeight = projection(embedDim, vdim);
            }
            if (biased) {
                inProjBias = new Parameter(TorchCreation.zeros(3 * embedDim));
                Initialization.zeros_(outProj.bias);
            }
            if (settings.get(LayerOption.AddBiasKv.class, LayerOption.AddBiasKv::on, false)) {
                biasK = learned();
                biasV = learned();
            }
        }

        private Parameter learned() {
            Parameter row = new Parameter(TorchCreation.empty(1, 1, embedDim));
            Initialization.xavierNormal_(row);
            return row;
        }

        private static Parameter projection(int out, int in) {
            Parameter weight = new Parameter(TorchCreation.empty(out, in));
            Initialization.xavierUniform_(weight);
            return weight;
        }

        /** {@link #forward} with the hooks around it. */
        public AttentionOutput call(Tensor query, Tensor key, Tensor value) {
            return (AttentionOutput) called(query, key, value);
        }

        @Override
        Object run(Tensor... inputs) {
            return inputs.length == 3 ? forward(inputs[0], inputs[1], inputs[2]) : super.run(inputs);
        }

        /** {@link #forward} with the hooks around it. */
        public AttentionOutput call(Tensor query, Tensor key, Tensor value, LayerOption.AttentionCall... options) {
            return (AttentionOutput) called(in -> forward(in[0], in[1], in[2], options), query, key, value);
        }

        /**
         * What each query attends to. Options: {@code keyPaddingMask}, {@code attnMask} (bool: what must not be attended
         * to; numbers: what is added to the scores), {@code needWeights}, {@code averageAttnWeights}, {@code isCausal} (only beside its mask).
         *
         * @throws TensorError if the shapes do not fit
         */
        public AttentionOutput forward(Tensor query, Tensor key, Tensor value, LayerOption.AttentionCall... options) {
            check(query, key, value);
            Settings settings = new Settings(options);
            boolean batched = query.ndim() == 3;
            Tensor q = projected(batchFirst(query), 0, null);
            Tensor k = projected(batchFirst(key), 1, biasK);
            Tensor scores = q.div(Math.sqrt(q.size(-1))).matmul(k.transpose(-2, -1));
            Tensor mask = settings.get(LayerOption.AttnMask.class, LayerOption.AttnMask::mask, null);
            if (mask == null && settings.get(LayerOption.IsCausal.class, LayerOption.IsCausal::on, false)) {
                throw new TensorError(
                        "MultiheadAttention: Need attn_mask if specifying the is_causal hint; give it too:"
                                + " attnMask(torch.ones(l, l).triu(1).to(bool))");
            }
            int keys = batchFirst(key).size(1);
            if (mask != null) scores = scores.add(behind(attnMask(mask, scores, keys), k.size(2) - keys));
            Tensor padding = settings.get(LayerOption.KeyPaddingMask.class, LayerOption.KeyPaddingMask::mask, null);
            if (padding != null) scores = scores.add(behind(keyPadding(padding, scores, keys), k.size(2) - keys));
            Tensor weights = Functional.dropout(scores.softmax(-1), dropout, training());
            Tensor heads = weights.matmul(projected(batchFirst(value), 2, biasV));
            Tensor output = outProj.call(heads.permute(2, 0, 1, 3).flatten(2));
            if (!settings.get(LayerOption.NeedWeights.class, LayerOption.NeedWeights::on, true)) {
                return new AttentionOutput(asGiven(output, batched), null);
            }
            boolean mean = settings.get(LayerOption.AverageAttnWeights.class, LayerOption.AverageAttnWeights::on, true);
            Tensor shown = mean ? weights.mean(1) : weights;
            return new AttentionOutput(asGiven(output, batched), batched ? shown : shown.squeeze(0));
        }

        private void check(Tensor... parts) {
            for (Tensor part : parts) {
                if ((part.ndim() != 2 && part.ndim() != 3) || part.ndim() != parts[0].ndim()) {
                    throw new TensorError(this + ": expected query, key and value all with a batch (3-D) or all without"
                            + " (2-D), got " + parts[0].shape() + ", " + parts[1].shape() + " and " + parts[2].shape());
                }
            }
            InputCheck.last(this, parts[0], embedDim, "nn.MultiheadAttention(%d, " + numHeads + ")");
            String make = "nn.MultiheadAttention(" + embedDim + ", " + numHeads + ", ";
            InputCheck.last(this, parts[1], kdim, make + "kdim(%d))");
            InputCheck.last(this, parts[2], vdim, make + "vdim(%d))");
            Tensor query = batchFirst(parts[0]);
            Tensor key = batchFirst(parts[1]);
            Tensor value = batchFirst(parts[2]);
            boolean paired = key.size(0) == value.size(0) && key.size(1) == value.size(1);
            if (paired && query.size(0) == key.size(0)) return;
            String order = batchFirst ? "[batch, length, embed_dim]" : "[length, batch, embed_dim]";
            throw new TensorError("MultiheadAttention: expected a value for each key and one batch size, got the query "
                    + parts[0].shape() + ", the key " + parts[1].shape() + " and the value " + parts[2].shape()
                    + " as " + order + "; "
                    + (batchFirst
                            ? "make their lengths and batches equal"
                            : "if the batch comes first, make the layer with batchFirst()"));
        }

        private Tensor batchFirst(Tensor x) {
            return x.ndim() == 2 ? x.unsqueeze(0) : batchFirst ? x : x.transpose(0, 1);
        }

        /** @param x the batch behind, as PyTorch computes it, which shows in the order of what is dropped later */
        private Tensor asGiven(Tensor x, boolean batched) {
            return !batched ? x.squeeze(1) : batchFirst ? x.transpose(0, 1) : x;
        }

        /**
         * The part of the projection for queries (0), keys (1) or values (2), {@code [batch, heads, length, d]}, and for the
         * latter two what stands behind those given.
         *
         * @param learned the last but one, or null
         */
        private Tensor projected(Tensor x, int part, Tensor learned) {
            Tensor weight = inProjWeight == null
                    ? List.of(qProjWeight, kProjWeight, vProjWeight).get(part)
                    : inProjWeight.narrow(0, part * embedDim, embedDim);
            Tensor bias = inProjBias == null ? null : inProjBias.narrow(0, part * embedDim, embedDim);
            Tensor all = Functional.linear(x, weight, bias);
            if (learned != null) all = TorchShaping.cat(List.of(all, learned.expand(x.size(0), 1, embedDim)), 1);
            if (zeroKey && part > 0) all = Functional.pad(all, new int[] {0, 0, 0, 1});
            return all.unflatten(-1, numHeads, embedDim / numHeads).transpose(1, 2);
        }

        /** A mask that leaves the keys free that stand behind those given. */
        private static Tensor behind(Tensor mask, int added) {
            return added == 0 ? mask : Functional.pad(mask, new int[] {0, added});
        }

        private Tensor attnMask(Tensor mask, Tensor scores, int keys) {
            List<Integer> sizes = List.of(scores.size(0), numHeads, scores.size(2), keys);
            boolean forEach = mask.ndim() == 3 && mask.size(0) == sizes.get(0) * numHeads;
            if (!(mask.ndim() == 2 || forEach)
                    || !sizes.subList(2, 4).equals(mask.shape().subList(mask.ndim() - 2, mask.ndim()))) {
                throw new TensorError(this + ": The shape of the attn_mask is " + mask.shape() + ", but should be "
                        + sizes.subList(2, 4) + ", or with " + sizes.get(0) * numHeads
                        + " before it for each batch and head");
            }
            return added(forEach ? mask.unflatten(0, sizes.get(0), numHeads) : mask, scores.dtype());
        }

        private Tensor keyPadding(Tensor mask, Tensor scores, int keys) {
            Tensor rows = mask.ndim() == 1 ? mask.unsqueeze(0) : mask;
            if (!rows.shape().equals(List.of(scores.size(0), keys))) {
                throw new TensorError(this + ": expected a key_padding_mask of [" + scores.size(0) + ", " + keys
                        + "], one for each key, got " + mask.shape());
            }
            return added(rows.unsqueeze(1).unsqueeze(2), scores.dtype());
        }

        private static Tensor added(Tensor mask, DType type) {
            if (mask.dtype() != DType.BOOL) return mask.to(type);
            return TorchCreation.zeros(mask.shape(), type).maskedFill(mask, Double.NEGATIVE_INFINITY);
        }
    }

    /** {@link MultiheadAttention#MultiheadAttention(int, int, LayerOption.Attention...)}. */
    public static MultiheadAttention MultiheadAttention(int embedDim, int numHeads, LayerOption.Attention... options) {
        return new MultiheadAttention(embedDim, numHeads, options);
    }

    /** The linear map behind the heads, under the name by which PyTorch prints it. */
    private static final class OutProjection extends Linear {
        OutProjection(int size, boolean biased) {
            super(size, size, new LayerOption.Bias(biased));
        }

        @Override
        String name() {
            return "NonDynamicallyQuantizableLinear";
        }
    }
}

package lectern.tensor;

/** Scatter with a way to combine what meets, and what is there; forward beside backward. */
final class ScatterReduce {
    private final Tensor x;
    private final int dim;
    private final Tensor index;
    private final Tensor src;
    private final Scatter way;
    private final boolean includeSelf;

    private ScatterReduce(Tensor x, int dim, Tensor index, Tensor src, Scatter way, boolean includeSelf) {
        this.x = x;
        this.dim = dim;
        this.index = index;
        this.src = src;
        this.way = way;
        this.includeSelf = includeSelf;
    }

    static Tensor apply(Tensor x, int dim, Tensor index, Tensor src, Scatter way, boolean includeSelf) {
        Places places = Scattered.places("scatter_reduce", x, dim, index, src);
        if (places.count() == 0) return x.clone();
        Tensor part = Scattered.part(src, index);
        Tensor result = new ScatterReduce(x.detach(), dim, index, part.detach(), way, includeSelf).compute(places);
        return FunctionNode.record(
                "ScatterReduceBackward0",
                new Tensor[] {x, part},
                result,
                (g, saved) ->
                        new ScatterReduce(saved[0], dim, saved[1], saved[2], way, includeSelf).backward(g[0], saved[3]),
                x,
                index,
                part,
                result);
    }

    private Tensor compute(Places places) {
        DType type = x.dtype.computeType();
        Tensor result = x.dtype == type ? x.clone() : x.as(type);
        if (!includeSelf) {
            result = Picking.put("", result, places, neutral(type));
        }
        way.fold(result, places, src);
        if (way == Scatter.MEAN) result = mean(result);
        return result.as(x.dtype);
    }

    private Tensor neutral(DType type) {
        if (!Double.isInfinite(way.neutral) || type.isFloatingPoint()) return Tensor.scalar(way.neutral, type);
        return Tensor.scalar(way == Scatter.AMAX ? Long.MIN_VALUE : Long.MAX_VALUE, type);
    }

    private Tensor mean(Tensor sum) {
        Tensor counts = counts(sum.dtype);
        if (sum.dtype.isFloatingPoint()) return sum.div(counts);
        long[] sums = (long[]) sum.storage.array;
        long[] parts = (long[]) counts.contiguous().storage.array;
        for (int i = 0; i < sums.length; i++) sums[i] = Math.floorDiv(sums[i], parts[i]);
        return sum;
    }

    /** How many elements met at each place, at least one. */
    private Tensor counts(DType type) {
        Tensor ones = x.newOnes(x.shape(), type);
        Tensor start = includeSelf ? ones : ones.scatter(dim, index, 0L);
        Tensor counts = start.scatterAdd(dim, index, src.newOnes(src.shape(), type));
        return counts.maskedFill(counts.eq(0L), 1L);
    }

    private Tensor[] backward(Tensor g, Tensor result) {
        Tensor[] gradients = switch (way) {
            case SUM -> new Tensor[] {g, g.gather(dim, index)};
            case MEAN -> ofMean(g);
            case PROD -> ofProduct(g, result);
            case AMAX, AMIN -> ofExtreme(g, result);
        };
        if (!includeSelf) gradients[0] = gradients[0].scatter(dim, index, 0L);
        return gradients;
    }

    private Tensor[] ofMean(Tensor g) {
        Tensor share = g.div(counts(g.dtype));
        return new Tensor[] {share, share.gather(dim, index)};
    }

    /** The gradient is shared by all elements that are the largest, or smallest. */
    private Tensor[] ofExtreme(Tensor g, Tensor result) {
        Tensor selfWins = x.eq(result).to(g.dtype);
        Tensor srcWins = src.eq(result.gather(dim, index)).to(g.dtype);
        Tensor share = g.div(selfWins.detach().scatterAdd(dim, index, srcWins.detach()));
        return new Tensor[] {share.mul(selfWins), share.gather(dim, index).mul(srcWins)};
    }

    /** The result divided by the factor; where a single factor is zero, the product of the others. */
    private Tensor[] ofProduct(Tensor g, Tensor result) {
        Tensor positive = x.maskedFill(x.eq(0L), 1L);
        Tensor ofSelf = g.mul(positive.scatterReduce(dim, index, src, "prod", includeSelf))
                .div(positive);
        Tensor zero = src.eq(0L);
        Tensor zeros =
                x.newZeros(x.shape()).scatterAdd(dim, index, zero.to(src.dtype)).gather(dim, index);
        Tensor alone = zero.to(src.dtype).mul(zeros).eq(1L);
        Tensor others = x.scatterReduce(dim, index, src.maskedFill(alone, 1L), "prod", includeSelf);
        Tensor single = g.mul(others).gather(dim, index).maskedFill(alone.eq(0L), 0L);
        Tensor regular =
                g.mul(result).gather(dim, index).div(src.maskedFill(zero, 1L)).maskedFill(alone, 0L);
        return new Tensor[] {ofSelf, single.add(regular)};
    }
}

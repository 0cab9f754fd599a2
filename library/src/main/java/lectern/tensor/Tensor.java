package lectern.tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import lectern.display.Described;
import lectern.display.Displayable;
import lectern.display.MimeBundle;

/**
 * A multi-dimensional array of one type that remembers how it was computed, so that gradients can be taken.
 *
 * <p>This class holds the data, the layout and the place in the graph; what a tensor can do stands in its families.
 * Made by {@code torch.tensor(...)}, {@code torch.zeros(...)} and the like. Elements live on the Java heap; views share
 * them. Tensors are not safe for writing by several threads at once.
 */
public sealed class Tensor
        implements Arithmetic,
                Division,
                Powers,
                Pointwise,
                Trigonometry,
                Rounding,
                Comparison,
                Extremes,
                Logic,
                Predicates,
                Mixing,
                Exponential,
                Reductions,
                Peaks,
                Statistics,
                Scans,
                Sorting,
                Shaping,
                Indexing,
                Splitting,
                Rearranging,
                Scattering,
                Likes,
                Sampling,
                Linalg,
                MatrixFunctions,
                Conversion,
                LongNames,
                Gradients,
                Described,
                Displayable
        permits Parameter {
    final Storage storage;
    final Layout layout;
    final DType dtype;
    /** The accumulated gradient of a leaf, or null. */
    Tensor grad;
    /** The index of this tensor among the outputs of the step that made it. */
    int outputNumber;
    /** For a view: the tensor that owns the storage's history, and the way from its layout to this one's. */
    final Tensor base;

    final UnaryOperator<Layout> fromBase;

    /** Whether the gradient of this computed tensor is kept in {@link #grad}. */
    boolean retainsGrad;

    private boolean leafRequiresGrad;
    /** The step that made this tensor; for a leaf the one that accumulates its gradient. */
    private Node step;
    /** The storage's version when a view's {@link #step} was made: a later write gives the view a new history. */
    private int seenVersion;

    private Tensor(Storage storage, Layout layout, DType dtype, Tensor base, UnaryOperator<Layout> fromBase) {
        this.storage = storage;
        this.layout = layout;
        this.dtype = dtype;
        this.base = base;
        this.fromBase = fromBase;
        this.seenVersion = storage.version;
    }

    /** Shares the elements of {@code data}, without its history: what a {@link Parameter} is made of. */
    Tensor(Tensor data) {
        this(data.storage, data.layout, data.dtype, null, null);
    }

    /** A tensor over an array of its own. */
    static Tensor of(Object array, Layout layout, DType dtype) {
        return new Tensor(new Storage(array), layout, dtype, null, null);
    }

    /** A 0-dim tensor. */
    static Tensor scalar(double value, DType dtype) {
        Object array = dtype.elements().allocate(1);
        dtype.elements().setDouble(array, 0, value);
        return of(array, Layout.SCALAR, dtype);
    }

    /** A 0-dim tensor. */
    static Tensor scalar(long value, DType dtype) {
        Object array = dtype.elements().allocate(1);
        dtype.elements().setLong(array, 0, value);
        return of(array, Layout.SCALAR, dtype);
    }

    /** A freshly computed, contiguous result in another shape of as many elements. */
    Tensor withSizes(int... sizes) {
        return new Tensor(storage, Layout.contiguous(sizes), dtype, null, null);
    }

    /** These elements seen through another layout, as a view that follows writes in the graph. */
    Tensor viewed(UnaryOperator<Layout> f) {
        UnaryOperator<Layout> way = base == null ? f : l -> f.apply(fromBase.apply(l));
        return new Tensor(storage, f.apply(layout), dtype, base == null ? this : base, way);
    }

    /** A copy made outside the graph that takes this tensor's place in it. */
    Tensor copyWithHistory() {
        return detach().clone().inPlaceOf(this);
    }

    /** These elements and their history until they are overwritten; steps that keep them keep a copy. */
    Tensor beforeWrite() {
        return new Tensor(storage.passing(), layout, dtype, null, null).inPlaceOf(this);
    }

    private Tensor inPlaceOf(Tensor original) {
        if (original.gradFn() == null) return this;
        madeBy(original.gradFn());
        outputNumber = original.outputNumber;
        return this;
    }

    /**
     * These elements without history; writes are still seen by both.
     *
     * @param watched whether gradients that kept a value notice writes through the new tensor
     */
    Tensor withoutHistory(boolean watched) {
        return new Tensor(watched ? storage : new Storage(storage.array), layout, dtype, null, null);
    }

    /** This tensor if it is of that type, otherwise its values converted, outside the graph. */
    Tensor as(DType type) {
        return dtype == type ? this : Cast.convert(this, type);
    }

    /** Marks this tensor as the output of {@code madeBy}, the first of its outputs. */
    Tensor madeBy(Node madeBy) {
        step = madeBy;
        outputNumber = 0;
        leafRequiresGrad = false;
        seenVersion = storage.version;
        return this;
    }

    /** The step that gradients of this tensor go to. */
    Node gradientEdge() {
        followBase();
        if (step == null) step = new AccumulateGrad(this);
        return step;
    }

    void setLeafRequiresGrad(boolean on) {
        leafRequiresGrad = on;
        step = null;
    }

    /** After a write to the storage, a view's history is its base's, seen through the view. */
    private void followBase() {
        if (base != null && seenVersion != storage.version && base.requiresGrad()) madeBy(View.step(base, this));
    }

    /** Checks that a write to this view may be recorded: its base must not be a leaf that requires a gradient. */
    void checkBaseWritable(String op) {
        if (base != null && base.isLeaf() && base.requiresGrad()) {
            throw new TensorError(op + "_: a view of a leaf Variable that requires grad is being used in an in-place"
                    + " operation; clone() it first, or write under torch.noGrad()");
        }
    }

    @Override
    public Tensor clone() {
        Layout copied = Layout.contiguous(layout.sizes);
        Tensor copy = of(dtype.elements().allocate(copied.numel), copied, dtype);
        InPlace.write(copy, this);
        copy.storage.version = 0;
        return FunctionNode.record("CloneBackward0", this, copy, (g, saved) -> g);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Size shape() {
        return Size.of(layout.sizes);
    }

    @Override
    public boolean requiresGrad() {
        return leafRequiresGrad || gradFn() != null;
    }

    @Override
    public boolean isLeaf() {
        return gradFn() == null;
    }

    @Override
    public Node gradFn() {
        followBase();
        return step instanceof AccumulateGrad ? null : step;
    }

    @Override
    public Tensor grad() {
        return grad;
    }

    /** PyTorch's old name of a type in error messages, such as {@code torch.FloatTensor}. */
    String legacyTypeName() {
        return "torch." + dtype.scalarName() + "Tensor";
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("shape", Layout.text(layout.sizes));
        facts.put("dtype", dtype.toString());
        facts.put("grad", grad != null ? "has grad" : requiresGrad() ? "requires grad" : "");
        facts.put("bytes", String.valueOf((long) layout.numel * dtype.itemsize()));
        return facts;
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString());
    }

    /** As PyTorch prints it. */
    @Override
    public String toString() {
        return TensorText.of(this, TorchState.current().printOptions());
    }
}

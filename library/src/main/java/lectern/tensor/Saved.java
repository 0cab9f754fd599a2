package lectern.tensor;

/** A value that a backward step will need, and the version it had when it was kept. */
record Saved(Tensor value, int version) {
    /** A value as it is now; one that is about to be overwritten is copied. */
    static Saved of(Tensor value) {
        Tensor lasting = value.storage.passing ? value.copyWithHistory() : value;
        return new Saved(lasting, lasting.storage.version);
    }

    /** Whether these are single numbers that hold no larger storage alive; those that are null are not asked. */
    static boolean areNumbers(Saved... all) {
        for (Saved saved : all) {
            if (saved != null && saved.value.dtype.elements().length(saved.value.storage.array) != 1) return false;
        }
        return true;
    }

    /**
     * The value.
     *
     * @throws TensorError if it was written since
     */
    Tensor get(String node) {
        if (value.storage.version != version) {
            throw new TensorError("one of the variables needed for gradient computation has been modified by an inplace"
                    + " operation: [" + value.legacyTypeName() + " " + Layout.text(value.layout.sizes) + "], kept for "
                    + node + ", is at version " + value.storage.version + "; expected version " + version
                    + " instead. Hint: use the form without underscore (x = x.add(1)), or clone() the value before"
                    + " writing to it.");
        }
        return value;
    }
}

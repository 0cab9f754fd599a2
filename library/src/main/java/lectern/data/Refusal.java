package lectern.data;

/** The error for a file that is not what it should be. */
record Refusal(String file, String format) {
    IllegalArgumentException of(String reason) {
        return new IllegalArgumentException(file + " is not a complete " + format + ": " + reason);
    }

    /** @throws IllegalArgumentException unless the condition holds */
    void unless(boolean condition, String reason) {
        if (!condition) throw of(reason);
    }
}

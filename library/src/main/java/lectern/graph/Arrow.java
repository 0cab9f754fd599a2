package lectern.graph;

/**
 * From what goes into an operation to that operation, or from an operation to what comes out.
 *
 * @param from index of a vertex
 * @param to index of a vertex
 * @param label the local derivative; empty for none
 * @param carriesGradient whether it lies on a way to a leaf that has a gradient
 */
record Arrow(int from, int to, String label, boolean carriesGradient) {}

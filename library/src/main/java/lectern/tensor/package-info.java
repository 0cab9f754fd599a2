/**
 * Tensors with automatic differentiation.
 *
 * <p>{@link lectern.tensor.Tensor} is data, layout and place in the graph; what it can do stands in the family
 * interfaces it implements ({@code Arithmetic}, {@code Pointwise}, {@code Reductions}, ...). A regular operator is a
 * row of {@code UnaryOp}, {@code BinaryOp}, {@code CompareOp} or {@code ReduceOp}: name, loops and gradient together.
 * {@code Node} and {@code Engine} carry gradients back. Imports {@code lectern.internal.cpu} and
 * {@code lectern.display}.
 */
package lectern.tensor;

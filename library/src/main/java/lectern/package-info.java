/**
 * What a notebook cell sees: {@link lectern.Prelude} with the names of a PyTorch course, and {@link lectern.Operators},
 * which the operators of a cell are rewritten to. A plain Java program uses {@code import static lectern.Prelude.*}.
 */
package lectern;

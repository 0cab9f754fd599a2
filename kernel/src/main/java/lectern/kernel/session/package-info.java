/**
 * A Java session: evaluates cells, completes and inspects names, stops what runs. Imports the JDK, ASM and the library's
 * {@code display} only, and knows no sockets and no notebooks.
 *
 * <p>How a cell runs: {@link lectern.kernel.session.CellSplitter} splits it into parts,
 * {@link lectern.kernel.session.Evaluator} takes them in their order. What declares nothing is compiled by one pooled
 * javac task ({@link lectern.kernel.session.CellCompiler}); declarations go to JShell
 * ({@link lectern.kernel.session.Declarer}, {@link lectern.kernel.session.Shell}). Both see each other's classes, which
 * {@link lectern.kernel.session.CellClasses} keeps and {@link lectern.kernel.session.CellThread} runs. Where javac
 * refuses an operator, {@link lectern.kernel.session.OperatorRewriter} writes a call instead;
 * {@link lectern.kernel.session.MappedText} knows for every text made on the way where in the cell it came from.
 */
package lectern.kernel.session;

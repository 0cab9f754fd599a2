/**
 * A Java session: evaluates cells, completes and inspects names, stops what runs. Imports the JDK, ASM and the library's
 * {@code display} only, and knows no sockets and no notebooks.
 *
 * <p>How a cell runs: {@link lectern.kernel.session.CellSplitter} splits it into parts,
 * {@link lectern.kernel.session.Evaluator} takes them in their order. What declares nothing becomes one class
 * ({@link lectern.kernel.session.CellCompiler}), each declaration becomes a static member of a class of its own
 * ({@link lectern.kernel.session.Declarer}, {@link lectern.kernel.session.DeclarationCompiler}), as in JShell and with
 * its meaning; {@link lectern.kernel.session.Declarations} knows what is declared, and
 * {@link lectern.kernel.session.Settlement} what else has to be compiled again. All is compiled by one javac context,
 * used again and again ({@link lectern.kernel.session.Javac}), which is several times faster than JShell's own evaluation;
 * {@link lectern.kernel.session.CellClasses} keeps the classes and {@link lectern.kernel.session.CellThread} runs them.
 * JShell itself ({@link lectern.kernel.session.Shell}) tells where snippets end and completes imports.
 * Where javac refuses an operator, or the call of a variable, {@link lectern.kernel.session.OperatorRewriter} writes a
 * method's call instead; {@link lectern.kernel.session.MappedText} knows for every text made on the way where in the cell it
 * came from, and {@link lectern.kernel.session.Hints} what to do about a message of javac's.
 *
 * <p>What a cell holds beside Java is no matter of this package: whoever knows of it gives the cell's
 * {@link lectern.kernel.session.CellProgram}, which works with an {@link lectern.kernel.session.Interpreter}.
 */
package lectern.kernel.session;

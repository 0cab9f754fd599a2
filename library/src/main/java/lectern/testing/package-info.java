/**
 * What the test cells of an assignment check with, beside {@code assert} and JUnit's assertions: points for each of
 * several {@link lectern.testing.Checks}, and {@link lectern.testing.TestCells} with the rest. A check that fails throws
 * an {@link AssertionError}, so that JUnit and every grader understand it.
 *
 * <p>Imports the tensor, NumPy, plot and display packages.
 */
package lectern.testing;

/**
 * Notebook files and running them without a front end: reads and writes nbformat 4 as Jupyter does and executes cells on
 * a session in this JVM, collecting the outputs that a client of the real kernel would collect.
 *
 * <p>Imports the session, its magics and {@code lectern.kernel.display}; not the server.
 */
package lectern.kernel.notebook;

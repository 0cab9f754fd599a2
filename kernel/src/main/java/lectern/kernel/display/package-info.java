/**
 * How values and failures look: any object to a MIME bundle, a cell's failure to readable lines, and what a cell may call
 * to show, clear and ask. Shared by the server and the headless runner so that both give the same outputs.
 *
 * <p>Imports the library's {@code lectern.display} and the session's results; knows neither sockets nor notebooks.
 */
package lectern.kernel.display;

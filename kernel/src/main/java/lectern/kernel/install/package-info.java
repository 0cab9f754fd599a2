/**
 * The command line of the jar: serving a front end, installing the kernelspec with its class-data archive, and running
 * notebooks.
 *
 * <p>Imports the server, the notebook runner and the session.
 */
package lectern.kernel.install;

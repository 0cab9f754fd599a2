/**
 * Comms: Jupyter's channels between objects of a running session and objects in the front end, such as widgets. Knows no
 * sockets: what the session says goes to the {@link lectern.comm.FrontEnd} of the context, and a program without one
 * talks to nobody.
 *
 * <p>Imports {@code lectern.display}.
 */
package lectern.comm;

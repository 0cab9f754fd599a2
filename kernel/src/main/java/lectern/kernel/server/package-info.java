/**
 * Jupyter's protocol: messages in, the session's answers out. {@link lectern.kernel.server.Wire} owns the sockets and moves
 * frames, {@link lectern.kernel.server.MessageCodec} checks and reads them, {@link lectern.kernel.server.RequestLoop} serves
 * them one after the other by a table of {@link lectern.kernel.server.Route}s, which
 * {@link lectern.kernel.server.KernelServer} holds.
 *
 * <p>Imports the session, its magics and {@code lectern.kernel.display}; the only user of ZeroMQ.
 */
package lectern.kernel.server;

/**
 * Jupyter's protocol: messages in, the session's answers out. {@link lectern.kernel.server.Wire} owns the sockets and moves
 * frames, {@link lectern.kernel.server.MessageCodec} checks and reads them, {@link lectern.kernel.server.RequestLoop} serves
 * them one after the other by a table of {@link lectern.kernel.server.Route}s, which
 * {@link lectern.kernel.server.KernelServer} holds. {@link lectern.kernel.server.Shells} are such loops, one for the main
 * shell and one for each subshell; what code says to the front ends on behalf of a request goes through its
 * {@link lectern.kernel.server.Exchange}, comm messages by {@link lectern.kernel.server.ExchangeFrontEnd}.
 *
 * <p>Imports the session, its magics, {@code lectern.kernel.display} and {@code lectern.comm}; the only user of ZeroMQ.
 */
package lectern.kernel.server;

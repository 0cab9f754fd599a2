package lectern.kernel.server;

import org.zeromq.SocketType;

/** The five sockets of a kernel. */
public enum Channel {
    SHELL("shell_port", SocketType.ROUTER),
    CONTROL("control_port", SocketType.ROUTER),
    /** XPUB rather than PUB, because it tells of each subscription, which {@code iopub_welcome} answers. */
    IOPUB("iopub_port", SocketType.XPUB),
    STDIN("stdin_port", SocketType.ROUTER),
    /** ROUTER rather than REP, so that any client's frames are echoed as they came. */
    HEARTBEAT("hb_port", SocketType.ROUTER);

    private final String portName;

    final SocketType socketType;

    Channel(String portName, SocketType socketType) {
        this.portName = portName;
        this.socketType = socketType;
    }

    /** The name of this socket's port in a connection file. */
    public String portName() {
        return portName;
    }
}

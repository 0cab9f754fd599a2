"""A kernel process as a stopwatch sees it: cells go in, and the time runs until all about them has come back."""

import subprocess
import time

import psutil
import zmq
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session
from zmq.utils.monitor import recv_monitor_message

# A request without an answer in this time is a broken kernel.
TIMEOUT_MS = 120_000
# Jupyter's clients try again every 100 ms until a kernel listens, which would round the time to launch.
RECONNECT_MS = 2


class KernelProcess:
    """Launches the kernel of a kernelspec; a context manager, so that no process outlives a measurement."""

    def __init__(self, spec):
        self._context = zmq.Context()
        self._manager = KernelManager(kernel_name=spec)
        self._launched = time.perf_counter()
        self._manager.start_kernel(stderr=subprocess.DEVNULL)
        self._session = Session(key=self._manager.session.key)
        self._shell = self._socket(zmq.DEALER, "shell_port")
        self._iopub = self._socket(zmq.SUB, "iopub_port")

    def _socket(self, kind, port):
        socket = self._context.socket(kind)
        socket.linger = 0
        socket.rcvtimeo = TIMEOUT_MS
        socket.reconnect_ivl = RECONNECT_MS
        connected = socket.get_monitor_socket(zmq.EVENT_HANDSHAKE_SUCCEEDED)
        connected.rcvtimeo = TIMEOUT_MS
        if kind == zmq.SUB:
            socket.subscribe(b"")
        info = self._manager.get_connection_info()
        socket.connect(f"{info['transport']}://{info['ip']}:{info[port]}")
        recv_monitor_message(connected)
        socket.disable_monitor()
        return socket

    def run(self, code):
        """Runs a cell; returns the seconds until its reply and its idle are here, and the text of its result."""
        started = time.perf_counter()
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": True}
        request = self._session.send(self._shell, "execute_request", content)["header"]["msg_id"]
        result = None
        while True:
            message = self._receive(self._iopub)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "execute_result":
                data = message["content"]["data"]
                result = data.get("text/plain") or next(iter(data.values()), None)  # not every kernel sends plain text
            if message["content"].get("execution_state") == "idle":
                break
        reply = self._receive(self._shell)["content"]
        seconds = time.perf_counter() - started
        if reply["status"] != "ok":
            raise RuntimeError(f"{self._manager.kernel_name} cannot run {code!r}: {reply.get('evalue')}")
        return seconds, result

    def kernel_info(self):
        """Asks who the kernel is; returns the seconds until its reply is here."""
        started = time.perf_counter()
        self._session.send(self._shell, "kernel_info_request", {})
        self._receive(self._shell)
        return time.perf_counter() - started

    def run_first(self, code):
        """Runs the first cell; returns the seconds since the launch and the text of its result."""
        _, result = self.run(code)
        return time.perf_counter() - self._launched, result

    def _receive(self, socket):
        _, parts = self._session.feed_identities(socket.recv_multipart())
        return self._session.deserialize(parts)

    def resident_bytes(self):
        """The memory that the kernel and its child processes hold."""
        kernel = psutil.Process(self._manager.provisioner.process.pid)
        return sum(process.memory_info().rss for process in [kernel, *kernel.children(recursive=True)])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._manager.shutdown_kernel(now=True)
        self._manager.cleanup_resources()
        self._context.destroy()

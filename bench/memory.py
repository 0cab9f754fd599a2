"""Memory of idle kernels side by side, each after its first tensor: Lectern beside ipykernel, and ipykernel with torch."""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager
from shared.java import version as java_version

MIB = 2**20


class Peer(KernelManager):
    """A kernel of a Python that Jupyter knows nothing of."""

    python = ""

    @property
    def kernel_spec(self):
        argv = [self.python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="Python", language="python")


def peers():
    """The name of each peer, how its kernel is made, and its first cell."""
    found = {
        "Lectern": (lambda: KernelManager(kernel_name="lectern"), "torch.tensor(1.)"),
        "ipykernel": (lambda: KernelManager(kernel_name="python3"), "1."),
    }
    if python := os.environ.get("LECTERN_TORCH_PYTHON"):
        found["ipykernel + torch"] = (lambda: type("TorchPeer", (Peer,), {"python": python})(), "import torch; torch.tensor(1.)")
    return found


def started(stack, make, cell):
    manager = make()
    manager.start_kernel()
    stack.callback(manager.shutdown_kernel, now=True)
    client = manager.blocking_client()
    client.start_channels()
    stack.callback(client.stop_channels)
    client.wait_for_ready(timeout=120)
    if client.execute_interactive(cell, timeout=120, output_hook=lambda message: None)["content"]["status"] != "ok":
        raise SystemExit(f"the first cell failed: {cell}")
    return manager.provisioner.process.pid


def proportional(pid):
    """The process's share of memory: what several use counts for each by its part."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernels", type=int, nargs="+", default=[1, 10, 20], help="how many run side by side")
    options = parser.parse_args()
    os.environ["JUPYTER_RUNTIME_DIR"] = tempfile.mkdtemp()
    print(f"PSS in MiB, each; Java {java_version()}, Python {sys.version.split()[0]}, ipykernel {version('ipykernel')}\n")
    print("| kernels | " + " | ".join(peers()) + " |\n|" + "---|" * (1 + len(peers())))
    for count in options.kernels:
        row = []
        for make, cell in peers().values():
            with ExitStack() as stack:
                pids = [started(stack, make, cell) for _ in range(count)]
                row.append(f"{sum(map(proportional, pids)) / count / MIB:.0f}")
        print(f"| {count} | " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()

"""Lectern's kernel beside ipykernel and rapaio's, interleaved in one run: launch, cells cold, warm and later, memory."""

import argparse
import importlib.util
import sys
from contextlib import ExitStack
from dataclasses import dataclass, replace
from importlib.metadata import version

from shared import rapaio
from shared.java import version as java_version
from shared.kernel_process import KernelProcess
from shared.report import Measure, write


@dataclass(frozen=True)
class Peer:
    """A kernel and how each thing to be measured is said in it; `{n}` differs from one cell to the next."""

    name: str
    spec: str
    first: str
    cells: dict
    early: tuple
    tensor: str = ""
    gradient: str = ""


LECTERN = Peer(
    name="Lectern",
    spec="lectern",
    first="1 + 1",
    cells={
        "`1 + 1`": "1 + 1",
        "print": 'System.out.println("hello {n}");',
        "bare variable": "shown",
        "declaration": "int declared = {n};",
        "five-line method": "int steps(int from) {{\n    int to = from;\n    while (to < {n}) to++;\n    return to;\n}}",
    },
    early=(
        "int shown = 5;",
        "shown",
        'System.out.println("hello");',
        'String name = "Ada";',
        "name.length() + shown",
        "int twice(int x) {\n    return 2 * x;\n}",
        "twice(shown)",
        "for (int i = 0; i < 3; i++) System.out.println(i);",
        "List<Integer> some = List.of(1, 2, 3); some",
    ),
    tensor="torch.tensor(5.5).add(10)",
    gradient="var x = torch.tensor({n}., requiresGrad());\nvar y = (x - 3) * (x - 6) * (x - 4);\ny.backward();\nx.grad()",
)

RAPAIO = replace(LECTERN, name="rapaio", spec=rapaio.SPEC, tensor="", gradient="")

PYTHON = Peer(
    name="ipykernel",
    spec="python3",
    first="1 + 1",
    cells={
        "`1 + 1`": "1 + 1",
        "print": 'print("hello {n}")',
        "bare variable": "shown",
        "declaration": "declared = {n}",
        "five-line method": "def steps(start):\n    to = start\n    while to < {n}:\n        to += 1\n    return to",
    },
    early=(
        "shown = 5",
        "shown",
        'print("hello")',
        'name = "Ada"',
        "len(name) + shown",
        "def twice(x):\n    return 2 * x",
        "twice(shown)",
        "for i in range(3): print(i)",
        "some = [1, 2, 3]; some",
    ),
)

TORCH = Peer(
    name="ipykernel + torch",
    spec="python3",
    first="import torch",
    cells={},
    early=(),
    tensor="import torch; torch.tensor(5.5) + 10",
    gradient="x = torch.tensor({n}., requires_grad=True)\ny = (x - 3) * (x - 6) * (x - 4)\ny.backward()\nx.grad",
)

LAUNCH = "launch to first `1 + 1`"
EARLY = "cells 2 to 10"
TENSOR_LAUNCH = "launch to first tensor"
TENSOR = "tensor cell"
GRADIENT = "gradient cell"
LATER = "{}, {} cells later"
FIRST_MEMORY = "memory after the first tensor"
MEMORY = "memory after {} cells"


def measure_launches(peers, repeats, add):
    """Fresh kernels in turns: the time to the first result, then the cells that a student runs next."""
    for turn in range(repeats):
        for peer in peers if turn % 2 == 0 else reversed(peers):
            print(f"launch {turn + 1}/{repeats}: {peer.name}", file=sys.stderr)
            if peer.early:
                with KernelProcess(peer.spec) as kernel:
                    seconds, result = kernel.run_first(peer.first)
                    expect(peer, result, "2")
                    add(LAUNCH, peer, seconds)
                    for cell in peer.early:
                        add(EARLY, peer, kernel.run(cell)[0])
            if peer.tensor:
                with KernelProcess(peer.spec) as kernel:
                    seconds, result = kernel.run_first(peer.tensor)
                    expect(peer, result, "tensor(15.5000)")
                    add(TENSOR_LAUNCH, peer, seconds)
                    add(FIRST_MEMORY, peer, kernel.resident_bytes())


def measure_warm(peers, options, add):
    """One kernel of each peer, cell by cell in turns: once it is warm, and again many cells later."""
    with ExitStack() as stack:
        kernels = [(peer, stack.enter_context(KernelProcess(peer.spec))) for peer in peers]
        for peer, kernel in kernels:
            for cell in (peer.first, *peer.early):
                kernel.run(cell)
        time_cells(kernels, "warm up", options.warm_up, lambda *_: None)
        time_cells(kernels, "warm", options.repeats, add)
        for peer, kernel in kernels:
            cells = [peer.cells[name] for name in peer.cells]
            for n in range(options.more):
                kernel.run((cells[n % len(cells)] if cells else peer.first).format(n=n))
            add(MEMORY.format(options.more), peer, kernel.resident_bytes())

        def add_later(name, peer, value):
            add(LATER.format(name, options.more), peer, value)

        time_cells(kernels, "later", options.repeats, add_later)


def time_cells(kernels, phase, turns, add):
    for turn in range(turns):
        if turn % 50 == 0:
            print(f"{phase} {turn}/{turns}", file=sys.stderr)
        for name in (*LECTERN.cells, TENSOR, GRADIENT):
            for peer, kernel in kernels:
                cell = {TENSOR: peer.tensor, GRADIENT: peer.gradient}.get(name) or peer.cells.get(name, "")
                # One that has no such cell takes its turn all the same, so that none ever runs twice in a row:
                # what a kernel does after its reply would count as time of the next.
                seconds, _ = kernel.run(cell.format(n=turn) or peer.first)
                if cell:
                    add(name, peer, seconds)


def expect(peer, result, wanted):
    if result != wanted:
        raise RuntimeError(f"{peer.name} answered {result!r} instead of {wanted!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--launches", type=int, default=5, help="kernels launched for each peer")
    parser.add_argument("--warm-up", type=int, default=100, help="cells of each kind before a kernel counts as warm")
    parser.add_argument("--repeats", type=int, default=200, help="cells of each kind that are timed")
    parser.add_argument("--more", type=int, default=600, help="cells after which the same is timed again")
    parser.add_argument("--rapaio", action="store_true", help="also rapaio's kernel for Java, from Maven Central")
    options = parser.parse_args()

    versions = {"Java": java_version(), "Python": sys.version.split()[0], "ipykernel": version("ipykernel")}
    peers = [LECTERN, PYTHON]
    if importlib.util.find_spec("torch"):
        peers.append(TORCH)
        versions["torch"] = version("torch")
    else:
        print("torch is not installed in this environment, so its columns are left out", file=sys.stderr)

    if options.rapaio and rapaio.install():
        peers.append(RAPAIO)
        versions["rapaio"] = rapaio.VERSION

    samples = {}

    def add(name, peer, value):
        samples.setdefault(name, {}).setdefault(peer.name, []).append(value)

    measure_launches(peers, options.launches, add)
    measure_warm(peers, options, add)
    measures = [
        Measure(name, values, *(("MB", 1e-6) if name.startswith("memory") else ())) for name, values in samples.items()
    ]
    write("kernel", measures, [peer.name for peer in peers], LECTERN.name, versions)


if __name__ == "__main__":
    main()

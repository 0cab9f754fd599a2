"""Tensors and gradients beside PyTorch on this machine's CPU: each row of the table is timed in turns.

Writes tensor.md, tensor.json and tensor.png, a plot of time over size, under build/bench/.
"""

import argparse
import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field

from shared.java import version as java_version
from shared.peers import Jmh, PyTorch, java_program
from shared.report import RESULTS, Measure, write

LECTERN, TORCH = "Lectern", "PyTorch"

CHAIN = """
x = torch.tensor(2., requires_grad=True)
def chain():
    y = x
    for step in range(0, 1000, 4):
        y = (y * 0.5 + x).tanh() - 1
    x.grad = None
    y.backward()
"""

CUBIC = """
x = torch.tensor(2., requires_grad=True)
def cubic():
    y = (x - 3) * (x - 6) * (x - 4)
    x.grad = None
    y.backward()
"""


DIGITS = """
net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
criterion = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=.01)
images, classes = torch.rand({samples}, 784), torch.randint(0, 10, ({samples},))
loader = torch.utils.data.DataLoader(
    torch.utils.data.TensorDataset(images, classes), batch_size=64, shuffle=True)
def step(x, y):
    optimizer.zero_grad()
    criterion(net(x), y).backward()
    optimizer.step()
def epoch():
    for x, y in loader:
        step(x, y)
"""

POINTS = """
net = torch.nn.Sequential(
    torch.nn.Linear(3, 16), torch.nn.Tanh(), torch.nn.Linear(16, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1))
criterion = torch.nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=.01)
x, y = torch.rand(20, 3), torch.rand(20, 1)
def step():
    optimizer.zero_grad()
    criterion(net(x), y).backward()
    optimizer.step()
"""

PICTURES = """
x = torch.rand(16, 3, 32, 32, requires_grad=True)
weight = torch.rand(16, 3, 3, 3, requires_grad=True)
bias = torch.rand(16, requires_grad=True)
def convolution():
    x.grad = weight.grad = bias.grad = None
    torch.nn.functional.conv2d(x, weight, bias, padding=1).sum().backward()
"""


@dataclass(frozen=True)
class Row:
    """One thing to be timed: the JMH benchmark, and the same in PyTorch."""

    name: str
    benchmark: str
    setup: str
    stmt: str
    params: dict = field(default_factory=dict)
    threads: tuple = (1,)


def elements(method, stmt, sizes, threads=(1, 2)):
    """Rows for an operator over n elements; small ones are not worth a second thread."""
    setup = "x = torch.rand({n})\ny = torch.rand({n})"
    for n in sizes:
        yield Row(
            f"{method} of {n:,}",
            f"ElementsBenchmark.{method}",
            setup.format(n=n),
            stmt.format(n=n),
            {"n": n},
            threads if n > SMALL else (1,),
        )


def matrices(method, stmt, sizes):
    """Rows for an operator over n x n elements."""
    for n in sizes:
        setup = f"x = torch.rand({n}, {n})\ny = torch.rand({n}, {n})"
        yield Row(f"{method} {n} x {n}", f"MatrixBenchmark.{method}", setup, stmt, {"n": n}, (1, 2))


SMALL = 1_000
SIZES = (10, SMALL, 1_000_000, 10_000_000)
COPY = "x = torch.rand(10_000_000)\ny = torch.empty(10_000_000)"
ROWS = [
    Row("memory copy of 40 MB", "MemoryBenchmark.copy", COPY, "y.copy_(x)"),
    Row("cubic of a number, backward", "AutogradBenchmark.cubic", CUBIC, "cubic()"),
    Row("graph of 1,000 numbers, backward", "AutogradBenchmark.chain", CHAIN, "chain()"),
    *elements("add", "x + y", SIZES),
    *elements("mul", "x * y", SIZES),
    *elements("exp", "x.exp()", SIZES),
    *elements("tanh", "x.tanh()", SIZES),
    *elements("sigmoid", "x.sigmoid()", SIZES[:3]),
    *elements("relu", "x.relu()", SIZES[:3]),
    *elements("greater", "x > y", SIZES[:3]),
    *elements("sum", "x.sum()", SIZES[:3]),
    *elements("log", "x.log()", SIZES[:3]),
    *elements("sin", "x.sin()", SIZES[:3]),
    *elements("erf", "x.erf()", SIZES[:3]),
    *elements("pow", "x.pow(y)", SIZES[:3]),
    Row("exp of 1,000,000 after its relatives", "MixedBenchmark.exp", "x = torch.rand(1_000_000)", "x.exp()"),
    *elements("rand", "torch.rand({n})", SIZES[:3], threads=(1,)),
    *elements("randn", "torch.randn({n})", SIZES[:3], threads=(1,)),
    *elements("sort", "x.sort().values", SIZES[:3], threads=(1,)),
    *matrices("matmul", "x @ y", (16, 64, 256, 1024)),
    *matrices("softmax", "x.softmax(1)", (1000,)),
    *matrices("sumOverRows", "x.sum(0)", (1000,)),
    *matrices("transposedCopy", "x.t().contiguous()", (1000,)),
    Row(
        "step of 784-128-10, batch of 64",
        "TrainingBenchmark.digitsStep",
        DIGITS.format(samples=64),
        "step(images, classes)",
        threads=(1, 2),
    ),
    Row("step of 3-16-16-1, batch of 20", "TrainingBenchmark.pointsStep", POINTS, "step()"),
    Row(
        "3x3 convolution of 16x3x32x32, backward",
        "TrainingBenchmark.convolution",
        PICTURES,
        "convolution()",
        threads=(1, 2),
    ),
    Row(
        "epoch of 60,000 times 28x28, loader and 784-128-10",
        "TrainingBenchmark.digitsEpoch",
        DIGITS.format(samples=60_000),
        "epoch()",
    ),
]


def torch_process(stack):
    python = os.environ.get("LECTERN_TORCH_PYTHON")
    if python:
        return stack.enter_context(PyTorch(python))
    print("LECTERN_TORCH_PYTHON names no Python that has torch, so its column is left out", file=sys.stderr)
    return None


def plots(timed):
    """The times on one thread over the number of elements, for each operator that was timed at several sizes."""
    curves = {}
    for row, threads, measure in timed:
        if "n" not in row.params or threads > 1:
            continue
        elements = row.params["n"] ** (2 if row.benchmark.startswith("Matrix") else 1)
        for peer in measure.samples:
            points = curves.setdefault(row.benchmark.split(".")[1], {}).setdefault(peer, [])
            points.append((elements, measure.median(peer) * 1e6))
    return [
        {
            "op": op,
            "curves": [
                {"peer": peer, "sizes": [size for size, _ in points], "times": [time for _, time in points]}
                for peer, points in peers.items()
            ],
        }
        for op, peers in curves.items()
        if all(len(points) > 1 for points in peers.values())
    ]


def draw(timed):
    """Draws with the library's own plots."""
    drawn = plots(timed)
    if not drawn:
        return
    numbers = RESULTS / "tensor-plots.json"
    numbers.write_text(json.dumps({"plots": drawn}, indent=1) + "\n")
    subprocess.run(java_program("lectern.bench.SpeedPlot", numbers, RESULTS / "tensor.png"), check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="", help="only rows whose name contains this")
    parser.add_argument("--turns", type=int, default=2, help="how often each side is timed, in turns")
    parser.add_argument("--quick", action="store_true", help="shorter runs of JMH, for a first look")
    options = parser.parse_args()

    RESULTS.mkdir(parents=True, exist_ok=True)
    jmh = Jmh(RESULTS, options.quick)
    timed = []
    with ExitStack() as stack:
        torch = torch_process(stack)
        for row in ROWS:
            if options.rows not in row.name:
                continue
            for threads in row.threads:
                name = row.name if len(row.threads) == 1 else f"{row.name}, {threads} thread{'s' * (threads > 1)}"
                print(name, file=sys.stderr)
                samples = {LECTERN: []}
                for _ in range(options.turns):
                    samples[LECTERN] += jmh.seconds(row.benchmark, threads, row.params)
                    if torch:
                        samples.setdefault(TORCH, []).extend(torch.seconds(row.setup, row.stmt, threads))
                timed.append((row, threads, Measure(name, samples, "µs", 1e6, digits=2)))
    versions = {"Java": java_version(), **({"torch": torch.version} if torch else {})}
    measures = [measure for _, _, measure in timed]
    write("tensor", measures, [LECTERN, TORCH] if torch else [LECTERN], LECTERN, versions, gain=True)
    draw(timed)


if __name__ == "__main__":
    main()

"""Round trips to Lectern's kernel beside ipykernel, in turns in one run: kernel_info, and a cell with nothing in it."""

import argparse
import sys
from contextlib import ExitStack
from importlib.metadata import version

from shared.java import version as java_version
from shared.kernel_process import KernelProcess
from shared.report import Measure, write

PEERS = {"Lectern": "lectern", "ipykernel": "python3"}
ROUND_TRIPS = {"kernel_info": lambda kernel: kernel.kernel_info(), "empty cell": lambda kernel: kernel.run("")[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--warm-up", type=int, default=200, help="round trips of each kind before any is timed")
    parser.add_argument("--repeats", type=int, default=500, help="round trips of each kind that are timed")
    options = parser.parse_args()

    samples = {name: {peer: [] for peer in PEERS} for name in ROUND_TRIPS}
    with ExitStack() as stack:
        kernels = {peer: stack.enter_context(KernelProcess(spec)) for peer, spec in PEERS.items()}
        for turn in range(-options.warm_up, options.repeats):
            for name, round_trip in ROUND_TRIPS.items():
                for peer, kernel in kernels.items():
                    seconds = round_trip(kernel)
                    if turn >= 0:
                        samples[name][peer].append(seconds)
    measures = [Measure(name, values, digits=2) for name, values in samples.items()]
    versions = {"Java": java_version(), "Python": sys.version.split()[0], "ipykernel": version("ipykernel")}
    write("wire", measures, list(PEERS), "Lectern", versions)


if __name__ == "__main__":
    main()

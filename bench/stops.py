"""What it costs that a cell can be stopped: loops in a cell beside the same loops in a plain Java program."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from shared.java import command
from shared.java import version as java_version
from shared.kernel_process import KernelProcess
from shared.report import Measure, write

# Each returns the nanoseconds of its best run in ten.
LOOPS = {
    "scalar loop": "int h = 1; for (int i = 0; i < 50_000_000; i++) h = h * 31 + (h >>> 7 ^ i); sink = h;",
    "loop that vectorises": "for (int k = 0; k < 2_000; k++) for (int i = 0; i < a.length; i++) a[i] = a[i] * b[i] + 1;",
    "calls": "sink = (int) fib(32);",
    "nested loops": "long s = 0; for (int i = 0; i < 8_000; i++) for (int j = 0; j < 8_000; j++) s += i ^ j; sink = (int) s;",
}

MEMBERS = """
static class Loops {
    static int sink;
    static final float[] a = new float[10_000], b = new float[10_000];
    static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    static long best(Runnable loop) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            loop.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
    static long run(int which) {
        return switch (which) {
            %s
            default -> 0;
        };
    }
}
""" % "\n            ".join(f"case {i} -> best(() -> {{ {loop} }});" for i, loop in enumerate(LOOPS.values()))

PROGRAM = "public class Program { %s public static void main(String[] a) { System.out.println(Loops.run(Integer.parseInt(a[0]))); } }"


def in_a_cell(which):
    with KernelProcess("lectern") as kernel:
        kernel.run(MEMBERS)
        return int(kernel.run(f"Loops.run({which})")[1].removesuffix("L")) / 1e9


def in_a_program(which):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "Program.java")
        source.write_text(PROGRAM % MEMBERS)
        done = subprocess.run([command(), source, str(which)], capture_output=True, text=True, check=True)
        return int(done.stdout) / 1e9


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5, help="runs of each loop, in a new JVM each")
    options = parser.parse_args()
    samples = {name: {"cell": [], "program": []} for name in LOOPS}
    for turn in range(options.repeats):
        for which, name in enumerate(LOOPS):
            print(f"{turn + 1}/{options.repeats}: {name}", file=sys.stderr)
            samples[name]["cell"].append(in_a_cell(which))
            samples[name]["program"].append(in_a_program(which))
    measures = [Measure(name, values) for name, values in samples.items()]
    write("stops", measures, ["cell", "program"], "cell", {"Java": java_version()})


if __name__ == "__main__":
    main()

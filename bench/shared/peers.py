"""The two that are timed: JMH's forks of the JVM, and PyTorch in a process of its own."""

import json
import os
import subprocess
from pathlib import Path

from shared.java import command

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "bench" / "target"


def java_program(main, *arguments):
    """The command that runs a class of lectern-bench."""
    classpath = os.pathsep.join([str(BENCHMARKS / "lectern-bench.jar"), str(BENCHMARKS / "lib" / "*")])
    return [command(), "-cp", classpath, main, *arguments]


class PyTorch:
    """PyTorch under the Python that `LECTERN_TORCH_PYTHON` names; a context manager."""

    def __init__(self, python):
        self._worker = subprocess.Popen(
            [python, Path(__file__).with_name("torch_timer.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.version = self._answer()

    def _answer(self):
        line = self._worker.stdout.readline()
        if not line:
            raise RuntimeError("PyTorch's process ended; what it said is above")
        return json.loads(line)

    def seconds(self, setup, stmt, threads):
        """Samples of the time that a statement takes."""
        print(json.dumps({"setup": setup, "stmt": stmt, "threads": threads}), file=self._worker.stdin, flush=True)
        return self._answer()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._worker.stdin.close()
        self._worker.wait()


class Jmh:
    """Runs benchmarks of lectern-bench, each time in a new JVM."""

    def __init__(self, results, quick=False):
        self._results = results / "jmh.json"
        self._effort = ["-wi", "3", "-w", "300ms", "-i", "4", "-r", "200ms"] if quick else []
        self._command = java_program("org.openjdk.jmh.Main")
        self._options = ["-f", "1", "-bm", "avgt", "-tu", "ns", "-foe", "true", "-rf", "json", "-rff", self._results]
        # As the kernel is started.
        self._jvm = "--add-modules=jdk.incubator.vector -XX:+UseSerialGC"

    def seconds(self, benchmark, threads, params):
        """Samples of the time that a call of `Class.method` takes."""
        given = [argument for name, value in params.items() for argument in ("-p", f"{name}={value}")]
        jvm = ["-jvmArgsAppend", f"{self._jvm} -Dlectern.threads={threads}"]
        command = [*self._command, rf"^lectern\.bench\.{benchmark}$", *self._options, *self._effort, *given, *jvm]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{benchmark} failed:\n{done.stdout}{done.stderr}")
        (run,) = json.loads(self._results.read_text())
        return [sample / 1e9 for fork in run["primaryMetric"]["rawData"] for sample in fork]

"""What it costs to grade a class: `lectern grade` beside nbgrader with ipykernel and torch, on the same exercise.

The exercise is the beginning of notebook 02 in Java, and the same in Python, with a test after it. nbgrader grades one
submission after the other; so that both use the same cores, as many of it run at once as Lectern has jobs. Lectern runs
without its sandbox here: nobody is told the CPU time of what is killed in there.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from shared.java import command
from shared.java import version as java_version
from shared.report import Measure, write

ROOT = Path(__file__).resolve().parent.parent
JAR = ROOT / "kernel" / "target" / "lectern.jar"
ENVIRONMENT = ROOT / "build" / "bench" / "nbgrader"

JAVA = [
    ("var x = torch.tensor(4., requiresGrad());\nvar y = (x - 3) * (x - 6) * (x - 4);\ny.backward();", "cell"),
    ('var a = torch.arange(12).reshape(3, 4);\nprint(a[":, 1:3"], a[1]);', "cell"),
    ("var b = a.clone();\nb[0] = 5;\nprint(a, b);", "cell"),
    ("Tensor slope(double at) { var t = torch.tensor(at, requiresGrad()); t.pow(3).backward(); return t.grad(); }", "solution"),
    ("assert torch.allclose(slope(2), torch.tensor(12.));\nassert x.grad().item() == -2;", "test"),
]
PYTHON = [
    ("import torch\nx = torch.tensor(4., requires_grad=True)\ny = (x - 3) * (x - 6) * (x - 4)\ny.backward()", "cell"),
    ("a = torch.arange(12).reshape(3, 4)\nprint(a[:, 1:3], a[1])", "cell"),
    ("b = a.clone()\nb[0] = 5\nprint(a, b)", "cell"),
    ("def slope(at):\n    t = torch.tensor(float(at), requires_grad=True)\n    t.pow(3).backward()\n    return t.grad", "solution"),
    ("assert torch.allclose(slope(2), torch.tensor(12.))\nassert x.grad.item() == -2", "test"),
]
KERNELS = {"java": ("lectern", JAVA), "python": ("torch", PYTHON)}


def notebook(language):
    kernel, cells = KERNELS[language]
    made = []
    for number, (source, kind) in enumerate(cells):
        tag = {"schema_version": 3, "grade_id": f"cell-{number}", "grade": kind == "test", "solution": kind == "solution"}
        tag |= {"locked": kind == "test", "task": False} | ({"points": 1} if kind == "test" else {})
        metadata = {} if kind == "cell" else {"nbgrader": tag}
        cell = {"cell_type": "code", "id": f"c{number}", "metadata": metadata, "source": source}
        made.append(cell | {"outputs": [], "execution_count": None})
    spec = {"name": kernel, "display_name": kernel, "language": language}
    return json.dumps({"cells": made, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5})


def course(folder, language, students):
    """nbgrader's layout, which Lectern reads, too."""
    for place in ["source", *(f"submitted/student{number:03}" for number in range(students))]:
        file = folder / place / "ps1" / "work.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(notebook(language))
    return folder


def measured(commands, folder, environment):
    """Wall and CPU seconds of commands that run at the same time, and of all that they start."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    logs = [open(folder / f"log-{number}.txt", "w+") for number in range(len(commands))]
    running = [subprocess.Popen(one, cwd=folder, env=environment, stdout=log, stderr=log) for one, log in zip(commands, logs)]
    for process, log in zip(running, logs):
        if process.wait():
            log.seek(0)
            raise RuntimeError(log.read())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


def grade_with_lectern(folder, students, jobs):
    course(folder, "java", students)
    command_line = [command(), "-jar", JAR, "grade", "source/ps1", "submitted", "--jobs", str(jobs), "--no-sandbox"]
    wall, cpu = measured([command_line], folder, os.environ)
    results = [json.loads(line) for line in (folder / "grades" / "results.jsonl").read_text().splitlines()]
    assert [result["points"] for result in results] == [1] * students, "Lectern has not graded all"
    return wall, cpu


def install_nbgrader(torch_python):
    """nbgrader in an environment of its own, with a kernelspec for the Python that has torch."""
    if not (ENVIRONMENT / "bin" / "nbgrader").exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        pip = [ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "--quiet", "nbgrader==0.9.6", "ipykernel==7.4.0"]
        subprocess.run(pip, check=True)
    packages = next(ENVIRONMENT.glob("lib/python*/site-packages"))
    spec = ENVIRONMENT / "share" / "jupyter" / "kernels" / "torch" / "kernel.json"
    spec.parent.mkdir(parents=True, exist_ok=True)
    # ipykernel comes from this environment; torch and what it needs from the other.
    start = f"import sys; sys.path.append({str(packages)!r}); from ipykernel import kernelapp; kernelapp.launch_new_instance()"
    argv = [torch_python, "-c", start, "-f", "{connection_file}"]
    spec.write_text(json.dumps({"argv": argv, "display_name": "torch", "language": "python"}))


def grade_with_nbgrader(folder, students, jobs):
    environment = os.environ | {"PATH": f"{ENVIRONMENT / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    commands = []
    for job in range(jobs):
        # Each has a course of its own, because their database is one file.
        share = course(folder / f"share{job}", "python", len(range(job, students, jobs)))
        subprocess.run(["nbgrader", "generate_assignment", "ps1"], cwd=share, env=environment, check=True, capture_output=True)
        commands.append(["sh", "-c", f"cd share{job} && nbgrader autograde ps1"])
    wall, cpu = measured(commands, folder, environment)
    graded = len(list(folder.glob("share*/autograded/*/ps1/work.ipynb")))
    assert graded == students, f"nbgrader has graded {graded} of {students}"
    return wall, cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    torch_python = os.environ.get("LECTERN_TORCH_PYTHON")
    if not torch_python:
        print("grade: LECTERN_TORCH_PYTHON names no Python with torch, so there is nothing to compare with", file=sys.stderr)
        return
    install_nbgrader(torch_python)
    graders = {"lectern": grade_with_lectern, "nbgrader": grade_with_nbgrader}
    samples = {"wall": {}, "CPU": {}}
    for name, grade in graders.items():
        print(f"{name}: {options.students} submissions, {options.jobs} at once", file=sys.stderr)
        with tempfile.TemporaryDirectory() as folder:
            wall, cpu = grade(Path(folder), options.students, options.jobs)
        samples["wall"][name] = [wall / options.students]
        samples["CPU"][name] = [cpu / options.students]
    measures = [Measure(f"{kind} of a submission", values) for kind, values in samples.items()]
    write("grade", measures, list(graders), "lectern", {"Java": java_version(), "submissions": str(options.students)})


if __name__ == "__main__":
    main()

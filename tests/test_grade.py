"""`./lectern grade`: the same points as nbgrader, and the right ones for those who try to get others."""

import csv
import json
import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT
from grading import FULL, HALF, SLOPE, TESTS, handed_in, source, write
from hostile import HOSTILE

JAR = ROOT / "kernel" / "target" / "lectern.jar"


def lectern(*arguments, **options):
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    return subprocess.run([java, "-jar", JAR, *map(str, arguments)], capture_output=True, text=True, **options)


def grade(assignment, submissions, results, *options):
    finished = lectern("grade", assignment, submissions, "--output-dir", results, *options)
    assert finished.returncode == 0, finished.stderr
    with open(results / "results.csv", newline="") as table:
        rows = {row["student"]: row for row in csv.DictReader(table)}
    return finished, rows


def points(row):
    return [float(row[test]) for test in TESTS]


def lines(results):
    return [json.loads(line) for line in results.read_text().splitlines()]


@pytest.fixture
def assignment(tmp_path):
    return write(tmp_path / "source" / "ps1" / "homework.ipynb", source())


def fill(cells, **values):
    text = cells if isinstance(cells, str) else json.dumps(cells)
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text.replace("{{", "{").replace("}}", "}") if isinstance(cells, str) else json.loads(text)


def test_hostile_submissions_get_what_they_earn(assignment, tmp_path):
    if not shutil.which("bwrap"):
        pytest.fail("needs bubblewrap (Debian, Ubuntu: apt install bubblewrap)")
    folder = tmp_path / "submitted"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        values = {"source": assignment, "other": folder / "exit.ipynb", "port": listener.getsockname()[1]}
        for name, (cells, _) in HOSTILE.items():
            write(folder / f"{name}.ipynb", fill(cells, **values))
        before = {path: path.read_text() for path in tmp_path.rglob("*.ipynb")}
        _, rows = grade(assignment, folder, tmp_path / "grades", "--timeout", "3", "--memory", "256", "--threads", "120")
    assert {name: points(row) for name, row in rows.items()} == {name: want for name, (_, want) in HOSTILE.items()}
    assert {path: path.read_text() for path in before} == before, "files are as they were"
    assert JAR.exists()

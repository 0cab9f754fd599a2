"""The course through nbconvert, as an instructor runs it, with the kernel as a process of its own."""

import subprocess
import sys

import nbformat
from conftest import COURSE
from outputs import assert_same_outputs


def test_nbconvert_reproduces_the_saved_outputs(course, tmp_path):
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(COURSE), "--output-dir", str(tmp_path)]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    assert_same_outputs(nbformat.read(tmp_path / COURSE.name, as_version=4), course)

"""The course through the commands and libraries that run notebooks, with the kernel as a process of its own."""

import subprocess
import sys

import nbformat
import papermill
import pytest
from conftest import COURSE, KERNEL, SOLUTIONS
from nbclient import NotebookClient
from outputs import assert_reproduced, assert_same_outputs, without_outputs


def test_nbconvert_reproduces_the_saved_outputs(tmp_path):
    """As an instructor runs it, all notebooks in one go."""
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", str(tmp_path)]
    finished = subprocess.run([*command, *map(str, COURSE)], capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    assert_reproduced(COURSE, tmp_path)


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_nbclient_reproduces_the_solutions(path):
    notebook = without_outputs(path)
    NotebookClient(notebook, kernel_name=KERNEL).execute()
    assert_same_outputs(notebook, nbformat.read(path, as_version=4))


def test_papermill_reproduces_a_solution(tmp_path):
    path = SOLUTIONS[0]
    papermill.execute_notebook(path, tmp_path / path.name, progress_bar=False)
    assert_reproduced([path], tmp_path)

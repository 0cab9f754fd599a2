"""`./lectern run`, which needs no Python: none is on the PATH of these runs."""

import os
import subprocess
from pathlib import Path

import nbformat
import pytest
from conftest import COURSE, ROOT, SOLUTIONS
from nbclient import NotebookClient
from outputs import assert_reproduced

SYSTEM = ("/usr/local/bin", "/usr/bin", "/bin")


@pytest.fixture(scope="module")
def without_python(tmp_path_factory):
    """An environment whose PATH has the system's commands except Python."""
    commands = tmp_path_factory.mktemp("commands")
    for folder in map(Path, SYSTEM):
        for command in folder.iterdir() if folder.is_dir() else ():
            link = commands / command.name
            if "python" not in command.name and not link.exists():
                link.symlink_to(command)
    kept = ("JAVA_HOME", "HOME", "LANG", "MAVEN_USER_HOME")
    return {"PATH": str(commands), **{name: os.environ[name] for name in kept if name in os.environ}}


@pytest.fixture
def run(without_python, tmp_path):
    """Runs notebooks by the script, in a folder of the test's own."""

    def run(*notebooks):
        command = [ROOT / "lectern", "run", *map(str, notebooks)]
        return subprocess.run(command, cwd=tmp_path, env=without_python, capture_output=True, text=True)

    return run


def notebook(path, *cells, kernel="lectern"):
    """Writes a notebook of code cells."""
    content = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    if kernel:
        content.metadata["kernelspec"] = {"name": kernel, "display_name": "Java (Lectern)", "language": "java"}
    nbformat.write(content, path)
    return path.name


def test_the_course_runs_without_python_and_without_maven(run):
    finished = run()
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "building" not in finished.stderr, "the jar was current, there was nothing to build"
    assert_reproduced(COURSE, ROOT / "build" / "notebooks")


def test_a_folder_of_notebooks_runs(run, tmp_path):
    finished = run(ROOT / "notebooks" / "solutions", "--output-dir", tmp_path / "executed")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert_reproduced(SOLUTIONS, tmp_path / "executed")


def test_a_failing_cell_is_named_and_exits_with_1(run, tmp_path):
    finished = run(notebook(tmp_path / "failing.ipynb", "1 + 1", 'throw new IllegalStateException("on purpose");'))
    assert finished.returncode == 1
    assert "on purpose" in finished.stdout + finished.stderr


def test_a_display_of_an_earlier_cell_is_replaced_as_nbclient_does_it(run, tmp_path):
    name = notebook(tmp_path / "displays.ipynb", 'var shown = display("first", displayId("d"));', 'shown.update("second");')
    assert run(name, "--output-dir", tmp_path / "executed").returncode == 0
    by_nbclient = nbformat.read(tmp_path / name, as_version=4)
    NotebookClient(by_nbclient).execute()
    for executed in (nbformat.read(tmp_path / "executed" / name, as_version=4), by_nbclient):
        shown, updating = executed.cells
        assert [output.data["text/plain"] for output in shown.outputs] == ['"second"']
        assert updating.outputs == []


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("broken.ipynb", '{"cells": [', "JSON"),
        ("list.ipynb", "[1, 2, 3]", "notebook"),
        ("nameless.ipynb", '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "kernelspec"),
        ("missing.ipynb", None, "missing.ipynb"),
    ],
)
def test_a_file_that_is_no_notebook_gets_one_clear_line(run, tmp_path, name, content, complaint):
    if content is not None:
        (tmp_path / name).write_text(content)
    finished = run(name)
    assert finished.returncode == 2
    (line,) = finished.stderr.splitlines()
    assert name in line
    assert complaint in line

"""nbconvert as a grader uses it: headless runs with their limits and exit codes, and pages that people read."""

import re
import subprocess
import sys

import nbformat
import pytest
from conftest import KERNEL
from nbformat.v4 import new_code_cell, new_notebook

FAILS = 'int[] few = {1, 2};\nfew[3]'
CELLS = ["int kept = 41;", FAILS, "while (true) {}", "kept + 1"]


class Converted:
    """What came of `jupyter nbconvert`."""

    def __init__(self, folder, sources, *options, to="notebook", tags=()):
        cells = [new_code_cell(source) for source in sources]
        for index, tag in tags:
            cells[index].metadata.tags = [tag]
        metadata = {"kernelspec": {"name": KERNEL, "display_name": "Java", "language": "java"}}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / "given.ipynb")
        call = [sys.executable, "-m", "nbconvert", "--to", to, "--execute", "--output", "made", *options, "given.ipynb"]
        done = subprocess.run(call, cwd=folder, capture_output=True, text=True)
        self.status = done.returncode
        self.said = done.stderr
        self.path = next(folder.glob("made.*"), None)

    @property
    def errors(self):
        """The names of the errors, cell by cell."""
        cells = nbformat.read(self.path, as_version=4).cells
        return [[output.ename for output in cell.outputs if output.output_type == "error"] for cell in cells]

    @property
    def last(self):
        """The last cell's result."""
        return nbformat.read(self.path, as_version=4).cells[-1].outputs[0].data["text/plain"]


def test_a_run_without_errors_ends_well(tmp_path):
    made = Converted(tmp_path, [CELLS[0], CELLS[3]])
    assert (made.status, made.last) == (0, "42")


def test_the_first_error_ends_a_run_and_its_status_says_so(tmp_path):
    made = Converted(tmp_path, [CELLS[0], FAILS, CELLS[3]])
    assert (made.status, made.path) == (1, None)
    assert "Cell In[2], line 2" in made.said
    assert "ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2" in made.said


def test_a_cell_that_is_meant_to_fail_does_not_end_a_run(tmp_path):
    made = Converted(tmp_path, [CELLS[0], FAILS, CELLS[3]], tags=[(1, "raises-exception")])
    assert (made.status, made.last) == (0, "42")


def test_errors_of_some_names_may_be_allowed(tmp_path):
    allowed = '--ExecutePreprocessor.allow_error_names=["java.lang.ArrayIndexOutOfBoundsException"]'
    assert Converted(tmp_path, [CELLS[0], FAILS, CELLS[3]], allowed).status == 0
    assert Converted(tmp_path, [CELLS[0], "throw new Error();", CELLS[3]], allowed).status == 1


@pytest.mark.parametrize("to", ["notebook", "html"])
def test_an_endless_cell_is_stopped_and_the_rest_runs(tmp_path, to):
    options = ["--allow-errors", "--ExecutePreprocessor.timeout=5", "--ExecutePreprocessor.interrupt_on_timeout=True"]
    made = Converted(tmp_path, CELLS, *options, to=to)
    assert made.status == 0, made.said
    if to == "notebook":
        assert made.errors == [[], ["java.lang.ArrayIndexOutOfBoundsException"], ["Interrupted"], []]
        assert made.last == "42"
    else:
        page = re.sub(r"<[^>]*>", "", made.path.read_text())
        assert "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2" in page
        assert re.search(r"Cell In\[2\], line 2\s+few\[3\]", page)
        assert "Interrupted: the cell was stopped" in page
        assert "\x1b" not in page
        assert page.rindex("42") > page.rindex("Interrupted")


def test_a_timeout_without_an_interrupt_ends_a_run(tmp_path):
    made = Converted(tmp_path, [CELLS[0], CELLS[2]], "--ExecutePreprocessor.timeout=3")
    assert (made.status, made.path) == (1, None)
    assert "CellTimeoutError" in made.said


def test_pages_without_a_browser_show_errors_too(tmp_path):
    made = Converted(tmp_path, [CELLS[0], FAILS], "--allow-errors", to="markdown")
    assert "few[3]" in made.path.read_text()
    assert "ArrayIndexOutOfBoundsException" in made.path.read_text()

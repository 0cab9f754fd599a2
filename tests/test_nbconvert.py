"""nbconvert as a grader uses it: headless runs with their limits and exit codes, and pages that people read."""

import re
import subprocess
import sys

import nbformat
import pytest
from conftest import KERNEL
from nbformat.v4 import new_code_cell, new_notebook

FAILS = 'int[] few = {1, 2};\nfew[3]'
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
CELLS = ["int kept = 41;", FAILS, "while (true) {}", "kept + 1"]


def nbconvert(folder, *options):
    """Runs `jupyter nbconvert`; returns its status and what it said."""
    call = [sys.executable, "-m", "nbconvert", *options]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True)
    return done.returncode, ESCAPES.sub("", done.stderr)


class Executed:
    """What came of `jupyter nbconvert --execute`."""

    def __init__(self, folder, sources, *options, tags=()):
        cells = [new_code_cell(source) for source in sources]
        for index, tag in tags:
            cells[index].metadata.tags = [tag]
        metadata = {"kernelspec": {"name": KERNEL, "display_name": "Java", "language": "java"}}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / "given.ipynb")
        self.folder = folder
        self.path = folder / "made.ipynb"
        self.status, self.said = nbconvert(folder, "--to=notebook", "--execute", "--output=made", *options, "given.ipynb")

    def page(self, form, extension):
        """The text of a page made from the executed notebook, without its marks."""
        assert nbconvert(self.folder, f"--to={form}", "--output=page", "made.ipynb")[0] == 0
        return re.sub(r"<[^>]*>", "", (self.folder / f"page.{extension}").read_text())

    @property
    def errors(self):
        """The names of the errors, cell by cell."""
        cells = nbformat.read(self.path, as_version=4).cells
        return [[output.ename for output in cell.outputs if output.output_type == "error"] for cell in cells]

    @property
    def last(self):
        """The last cell's result."""
        return nbformat.read(self.path, as_version=4).cells[-1].outputs[0].data["text/plain"]


@pytest.fixture(scope="module")
def endless(tmp_path_factory):
    """A run with an error and an endless cell."""
    options = ["--allow-errors", "--ExecutePreprocessor.timeout=8", "--ExecutePreprocessor.interrupt_on_timeout=True"]
    return Executed(tmp_path_factory.mktemp("endless"), CELLS, *options)


def test_an_endless_cell_is_stopped_and_the_rest_runs(endless):
    assert endless.status == 0, endless.said
    assert endless.errors == [[], ["java.lang.ArrayIndexOutOfBoundsException"], ["Interrupted"], []]
    assert endless.last == "42"


@pytest.mark.parametrize("form, extension", [("html", "html"), ("markdown", "md")])
def test_errors_can_be_read_on_a_page(endless, form, extension):
    page = endless.page(form, extension)
    assert "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2" in page
    assert re.search(r"Cell In\[2\], line 2\s+few\[3\]", page)
    assert "Interrupted: the cell was stopped" in page
    assert "\x1b" not in page
    assert page.rindex("42") > page.rindex("Interrupted")


def test_the_first_error_ends_a_run_and_its_status_says_so(tmp_path):
    made = Executed(tmp_path, [CELLS[0], FAILS, CELLS[3]])
    assert made.status == 1 and not made.path.exists()
    assert "Cell In[2], line 2" in made.said
    assert "ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2" in made.said


def test_cells_that_are_meant_to_fail_do_not_end_a_run(tmp_path):
    """By their tag, or by the name of the error."""
    allowed = '--ExecutePreprocessor.allow_error_names=["java.lang.ArrayIndexOutOfBoundsException"]'
    made = Executed(tmp_path, [CELLS[0], "throw new Error();", FAILS, CELLS[3]], allowed, tags=[(1, "raises-exception")])
    assert (made.status, made.last) == (0, "42")
    assert made.errors == [[], ["java.lang.Error"], ["java.lang.ArrayIndexOutOfBoundsException"], []]


def test_a_timeout_without_an_interrupt_ends_a_run(tmp_path):
    made = Executed(tmp_path, [CELLS[0], CELLS[2]], "--ExecutePreprocessor.timeout=3")
    assert made.status == 1 and not made.path.exists()
    assert "CellTimeoutError" in made.said

"""The documentation's Java: cells are run and must print what they say, quotations must stand in the file they name."""

import re
import subprocess

import pytest
from conftest import KERNEL, ROOT
from nbclient import NotebookClient
from nbformat import v4

PAGES = [ROOT / "README.md", ROOT / "TROUBLESHOOTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# A fence, and the comment that may stand in the line above it: what makes a block no ordinary cell.
BLOCK = re.compile(r"(?:<!-- (?P<note>[^\n]*) -->\n)?```java\n(?P<code>.*?)```", re.DOTALL)
# What a line of a cell prints.
PRINTED = re.compile(r"^print\(.*\);\s+// (.*)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")

RAISES = "raises "
QUOTED = "from "


def blocks(page):
    return [(found["note"] or "", found["code"]) for found in BLOCK.finditer(page.read_text())]


def printed(cell):
    return "".join(output.text for output in cell.outputs if output.get("name") == "stdout").splitlines()


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_cells_run_and_print_what_they_say(page):
    """All cells of a page in one session, in the order of the page."""
    cells = [(note, v4.new_code_cell(code)) for note, code in blocks(page) if not note.startswith(QUOTED)]
    notebook = v4.new_notebook(cells=[cell for _, cell in cells])
    NotebookClient(notebook, kernel_name=KERNEL, allow_errors=True).execute()
    for note, cell in cells:
        errors = [f"{output.ename}: {output.evalue}" for output in cell.outputs if output.output_type == "error"]
        if note.startswith(RAISES):
            assert [note.removeprefix(RAISES) in error for error in errors] == [True], (cell.source, errors)
        else:
            assert errors == [], cell.source
            assert printed(cell) == PRINTED.findall(cell.source) or not PRINTED.search(cell.source)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_quoted_code_stands_in_the_file_it_names(page):
    for note, code in blocks(page):
        if note.startswith(QUOTED):
            source = (ROOT / note.removeprefix(QUOTED)).read_text()
            assert squeezed(code) in squeezed(source), note


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    assert [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()] == []


def test_the_library_is_documented_as_pages():
    """What javadoc finds wrong fails, too; that of the library's inner parts is left out."""
    finished = subprocess.run([ROOT / "lectern", "docs"], capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    pages = ROOT / "build" / "docs" / "apidocs"
    assert "Gradient:" in (pages / "lectern" / "tensor" / "Pointwise.html").read_text()
    packages = (pages / "element-list").read_text().split()
    assert {"lectern", "lectern.tensor", "lectern.nn"} <= set(packages)
    assert [package for package in packages if "internal" in package] == []

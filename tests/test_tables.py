"""The tables `Python cell -> Java cell`: what they promise stands in the notebooks."""

import re

import nbformat
import pytest
from conftest import COURSE
from outputs import code_cells

CODE = re.compile(r"`([^`]+)`")


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.stem)
def test_the_java_lines_of_the_table_are_lines_of_the_notebook(path):
    lines = {line.strip() for cell in code_cells(nbformat.read(path, as_version=4)) for line in cell.source.splitlines()}
    rows = (path.parent / "tables" / f"{path.stem}.md").read_text().splitlines()
    cells = [row.split(" | ")[1] for row in rows if row.startswith("| `")]
    java = [line.strip() for cell in cells for line in CODE.findall(cell)]
    assert len(java) >= 8
    assert [line for line in java if line not in lines] == []
